// Whether something takes so long that its place should be shown.
import { useEffect, useState } from "react";

const PATIENCE = 300;

export function useLong(): boolean {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return long;
}

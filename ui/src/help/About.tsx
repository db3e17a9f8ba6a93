// The program itself.
import { IconWifiOff } from "@tabler/icons-react";
import { useTexts } from "../texts/texts";
import css from "./help.module.css";

export function About() {
  const { text } = useTexts();
  return (
    <>
      <h2>{text("window-help-version", { version: __VERSION__ })}</h2>
      <p>{text("window-help-what")}</p>
      <p className={css.safe}>
        <IconWifiOff size={20} aria-hidden />
        {text("window-help-offline")}
      </p>
      <p>{text("window-help-licence")}</p>
    </>
  );
}

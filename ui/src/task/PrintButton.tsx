// Prints the receipt of a result, and nothing beside it.
import { Button } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useTexts } from "../texts/texts";

export function PrintButton() {
  const { text } = useTexts();
  return (
    <Button
      variant="subtle"
      color="gray"
      leftSection={<IconPrinter size={20} aria-hidden />}
      onClick={() => window.print()}
    >
      {text("window-task-print")}
    </Button>
  );
}

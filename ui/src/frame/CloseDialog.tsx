// Somebody wants to close the window while a task is under way: it goes on, or it stops safely first.
import { Button, Modal } from "@mantine/core";
import { useDesk } from "../desk/desk";
import css from "../sign-in/sign-in.module.css";
import { useTexts } from "../texts/texts";

export function CloseDialog() {
  const { text } = useTexts();
  const { platform, task, closing, setClosing } = useDesk();
  const open = closing && task !== null && task.ended === null;
  return (
    <Modal
      opened={open}
      onClose={() => setClosing(false)}
      centered
      size={480}
      radius="lg"
      padding={28}
      withCloseButton={false}
      title={text("window-close")}
    >
      <p>{text("window-close-sentence")}</p>
      {task && <p>{text(`window-stop-${task.progress.stop}`)}</p>}
      <div className={css.buttons}>
        <Button variant="default" onClick={() => platform.close()}>
          {text("window-close-stop")}
        </Button>
        <Button data-autofocus onClick={() => setClosing(false)}>
          {text("window-close-stay")}
        </Button>
      </div>
    </Modal>
  );
}

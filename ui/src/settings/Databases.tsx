// The stores of this machine: which there are, one more, one less.
import { Button, Modal } from "@mantine/core";
import { IconDatabasePlus, IconTrash } from "@tabler/icons-react";
import { type FormEvent, useId, useState } from "react";
import { useDesk } from "../desk/desk";
import { useGo } from "../desk/go";
import { Field } from "../form/Field";
import { useFirstFault } from "../form/useFirstFault";
import { cut } from "../parts/Place";
import { Trouble } from "../parts/Trouble";
import { Failure } from "../platform/platform";
import dialog from "../sign-in/sign-in.module.css";
import { useTexts } from "../texts/texts";
import type { PickedFile } from "../wire/PickedFile";
import { nameFault, nameOf } from "./names";
import { Said } from "./Said";
import type { PageProps } from "./SettingsScreen";
import css from "./settings.module.css";
import { type Change, useChange } from "./useChange";

export function Databases({ settings, tell }: PageProps) {
  const { text } = useTexts();
  const { platform } = useDesk();
  const go = useGo();
  const [picked, setPicked] = useState<PickedFile>();
  const [unpicked, setUnpicked] = useState<Failure>();
  const changing = useChange(tell);
  const { stores } = settings;

  const pick = () => {
    changing.forget();
    setUnpicked(undefined);
    platform.pickStore("existing").then(
      (file) => file && setPicked(file),
      (thrown) => setUnpicked(Failure.of(thrown)),
    );
  };
  return (
    <>
      <p className={css.dim}>
        {text(stores.length === 0 ? "window-settings-no-store" : "window-settings-stores-sentence")}
      </p>
      {stores.length > 0 && (
        <ul className={css.rows}>
          {stores.map((store) => (
            <li key={store.name} className={css.row}>
              <div>
                <strong>{store.name}</strong>
                <p className={css.path} translate="no">
                  {cut(store.place)}
                </p>
              </div>
              <Button
                variant="subtle"
                color="gray"
                px={16}
                aria-label={text("window-settings-remove-named", { name: store.name })}
                leftSection={<IconTrash size={20} aria-hidden />}
                onClick={() => changing.change({ set: "no-store", name: store.name })}
              >
                {text("window-settings-remove")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={css.buttons}>
        <Button leftSection={<IconDatabasePlus size={20} aria-hidden />} onClick={pick}>
          {text("window-settings-add")}
        </Button>
        <Button variant="default" onClick={() => go({ at: "install" })}>
          {text("window-settings-new")}
        </Button>
      </div>
      {unpicked && <Trouble problem={unpicked.problem} />}
      {!picked && <Said {...changing} />}
      <p className={css.small}>{text("window-settings-file", { file: settings.file })}</p>
      {picked && (
        <Naming
          file={picked}
          taken={stores.map(({ name }) => name)}
          changing={changing}
          close={() => setPicked(undefined)}
        />
      )}
    </>
  );
}

function Naming(props: { file: PickedFile; taken: string[]; changing: Change; close: () => void }) {
  const { file, taken, changing, close } = props;
  const { text } = useTexts();
  const id = useId();
  const { form, point } = useFirstFault<HTMLFormElement>();
  const [name, setName] = useState(() => nameOf(file.shown, taken));
  const [looked, setLooked] = useState(false);
  const fault = nameFault(name.trim(), taken);

  const add = async (event: FormEvent) => {
    event.preventDefault();
    setLooked(true);
    if (fault) point();
    else if (await changing.change({ set: "store", name: name.trim(), file: file.id })) close();
  };
  return (
    <Modal
      opened
      onClose={close}
      centered
      size={480}
      radius="lg"
      padding={28}
      withCloseButton={false}
      title={text("window-settings-add-title")}
    >
      <form id={id} ref={form} className={dialog.form} onSubmit={add} noValidate>
        <p className={css.path} translate="no">
          {file.shown}
        </p>
        <Field
          label={text("window-settings-name")}
          hint={text("window-settings-name-hint")}
          value={name}
          change={setName}
          fault={looked && fault ? text(fault) : undefined}
        />
        {changing.failure && <Trouble problem={changing.failure.problem} small />}
      </form>
      <div className={dialog.buttons}>
        <Button variant="default" onClick={close}>
          {text("window-cancel")}
        </Button>
        <Button type="submit" form={id} loading={changing.busy}>
          {text("window-settings-add-button")}
        </Button>
      </div>
    </Modal>
  );
}

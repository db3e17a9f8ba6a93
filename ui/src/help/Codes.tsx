// What an error code means: found by the code or by words, opened in its place.
import { TextInput, UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconSearch, IconShieldCheck } from "@tabler/icons-react";
import { useId, useMemo, useState } from "react";
import fields from "../form/form.module.css";
import { Rich } from "../parts/Rich";
import { useTold } from "../parts/told";
import { useLanguage, useTexts } from "../texts/texts";
import css from "./help.module.css";
import { blank, type Found, search } from "./search";

export function Codes({ first = "" }: { first?: string }) {
  const { text } = useTexts();
  const { language } = useLanguage();
  const [query, setQuery] = useState(first);
  const [open, setOpen] = useState(first);
  const asked = query.trim() !== "";
  const found = useMemo(
    () => (asked ? search(query, language, (name) => text(`error-${name}`)) : []),
    [asked, query, language, text],
  );
  return (
    <>
      <TextInput
        size="lg"
        type="search"
        label={text("window-help-search")}
        description={text("window-help-search-hint")}
        classNames={{ label: fields.label ?? "", description: fields.hint ?? "", input: fields.input ?? "" }}
        leftSection={<IconSearch size={20} aria-hidden />}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <p className={css.count} role="status">
        {asked ? text("window-help-found", { count: found.length }) : text("window-help-unasked")}
      </p>
      {found.length > 0 && (
        <ul className={css.codes}>
          {found.map((error) => (
            <li key={error.code}>
              <Explained
                error={error}
                open={open === error.code}
                toggle={() => setOpen(open === error.code ? "" : error.code)}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Explained({ error, open, toggle }: { error: Found; open: boolean; toggle: () => void }) {
  const told = useTold()({ name: error.name, args: {} });
  const id = useId();
  const [data, next] = [told.data && blank(told.data), told.next && blank(told.next)];
  return (
    <>
      <UnstyledButton className={css.error} aria-expanded={open} aria-controls={id} onClick={toggle}>
        <code>{error.code}</code>
        <span>{error.happened.replaceAll("`", "")}</span>
        <IconChevronDown size={20} aria-hidden />
      </UnstyledButton>
      <div id={id} className={css.explained} hidden={!open}>
        {data && (
          <p className={css.safe}>
            <IconShieldCheck size={20} aria-hidden />
            {data}
          </p>
        )}
        {next && (
          <p>
            <Rich text={next} />
          </p>
        )}
      </div>
    </>
  );
}

// Help and support: what an error code means, the reports of this machine, the support file, and the program itself.
import { useState } from "react";
import { Page } from "../frame/Page";
import { SideList } from "../settings/SideList";
import { useTexts } from "../texts/texts";
import { About } from "./About";
import { Codes } from "./Codes";
import { Reports } from "./Reports";
import { Support } from "./Support";

const PAGES = {
  codes: "window-help-codes",
  reports: "window-help-reports",
  support: "window-help-support",
  about: "window-help-about",
} as const;
type HelpPage = keyof typeof PAGES;

export function HelpScreen({ code }: { code?: string }) {
  const { text } = useTexts();
  const [here, setHere] = useState<HelpPage>("codes");
  const pages = (Object.keys(PAGES) as HelpPage[]).map((page) => ({ page, name: text(PAGES[page]) }));
  return (
    <Page about={text("window-place-help")} heading={text(PAGES[here])}>
      <SideList name={text("window-help-pages")} pages={pages} here={here} go={setHere}>
        {here === "codes" && <Codes key={code} {...(code && { first: code })} />}
        {here === "reports" && <Reports />}
        {here === "support" && <Support />}
        {here === "about" && <About />}
      </SideList>
    </Page>
  );
}

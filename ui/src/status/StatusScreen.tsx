// The first screen: is my database current?
import { Button } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconRefresh, IconWifiOff } from "@tabler/icons-react";
import { useDesk } from "../desk/desk";
import { Page } from "../frame/Page";
import { clock } from "../texts/format";
import { useLanguage, useTexts } from "../texts/texts";
import { type Answer, heading } from "./answer";
import { Empty } from "./Empty";
import { mostUrgent } from "./next";
import { ProblemCard } from "./ProblemCard";
import { StatusCard } from "./StatusCard";
import { TaskUnderWay } from "./TaskUnderWay";
import { useAnswers } from "./useAnswers";
import { Waiting } from "./Waiting";

export function StatusScreen() {
  const { platform } = useDesk();
  const { text } = useTexts();
  const { language } = useLanguage();
  const { answers, failure, checked, refresh } = useAnswers(platform);
  useHotkeys([["F5", refresh]], []);

  const title = () => {
    if (failure) return text("window-heading-unlisted");
    return answers ? heading(answers, text) : text("window-heading-looking");
  };
  const first = mostUrgent(answers ?? []);
  return (
    <Page
      heading={title()}
      tools={
        <>
          {checked && <span>{text("window-checked", { time: clock(checked, language) })}</span>}
          <Button
            h={44}
            fz={15}
            px={16}
            variant="default"
            leftSection={<IconRefresh size={20} aria-hidden />}
            onClick={refresh}
          >
            {text("window-refresh")}
          </Button>
        </>
      }
      foot={
        <>
          <IconWifiOff size={16} stroke={1.75} aria-hidden />
          {text("window-offline", { version: __VERSION__ })}
        </>
      }
    >
      <TaskUnderWay />
      {failure && <ProblemCard named={false} problem={failure.problem} first retry={refresh} />}
      {!answers && !failure && <Waiting />}
      {answers?.length === 0 && <Empty />}
      {answers?.map((answer) => (
        <Card
          key={answer.database.name}
          answer={answer}
          named={isOneOfMany(answer, answers)}
          first={answer === first}
          retry={refresh}
        />
      ))}
    </Page>
  );
}

/** Whether the kind alone does not tell which database it is. */
const isOneOfMany = ({ database }: Answer, all: Answer[]) =>
  all.filter((other) => other.database.engine === database.engine).length > 1;

function Card({ answer, named, first, retry }: { answer: Answer; named: boolean; first: boolean; retry: () => void }) {
  const { database, status, failure } = answer;
  if (failure) {
    return <ProblemCard database={database} named={named} problem={failure.problem} first={first} retry={retry} />;
  }
  return status ? (
    <StatusCard database={database} named={named} status={status} first={first} refresh={retry} />
  ) : (
    <Waiting database={database} named={named} />
  );
}

// The line that runs through the program: revisions are nodes on it. Positions are percentages, so it needs no measuring.
import { useId } from "react";
import { useLanguage, useTexts } from "../texts/texts";
import css from "./Line.module.css";
import type { Stop, Walk } from "./walk";

/** Where the first node stands when something lies before it, in percent. */
const AFTER_START = 9.2;
/** How far left of the drawing the line fades in, in percent. */
const OUT = 1.4;
const HEIGHT = 26;
const MIDDLE = HEIGHT / 2;

type Place = Stop & { x: number };

export function Line({ walk, sentence }: { walk: Walk; sentence: string }) {
  const fade = useId();
  const walked = walk.stops.some((stop) => stop.kind === "applied" || stop.kind === "current");
  const first = walked ? AFTER_START : 0;
  const step = walk.stops.length > 1 ? (100 - first) / (walk.stops.length - 1) : 0;
  const places: Place[] = walk.stops.map((stop, index) => ({
    ...stop,
    x: walk.stops.length === 1 ? 100 : first + index * step,
  }));
  return (
    <div className={css.line}>
      <svg className={css.drawing} height={HEIGHT} role="img" aria-label={sentence}>
        <defs>
          <linearGradient id={fade}>
            <stop offset="0" className={css.clear} />
            <stop offset="1" className={css.full} />
          </linearGradient>
        </defs>
        {walked && <rect x={`${-OUT}%`} y={MIDDLE - 1.5} width={`${first + OUT}%`} height="3" fill={`url(#${fade})`} />}
        {places.slice(1).map((to, index) => {
          const from = places[index] as Place;
          const done = to.kind === "applied" || to.kind === "current";
          const tone = to.kind === "pending" || to.kind === "hidden" ? css.ahead : css.halted;
          return (
            <line
              key={to.x}
              x1={`${from.x}%`}
              x2={`${to.x}%`}
              y1={MIDDLE}
              y2={MIDDLE}
              className={done ? css.done : tone}
            />
          );
        })}
        {places.map((place) => (
          <Node key={place.x} place={place} />
        ))}
      </svg>
      <Labels places={places} before={walk.before} />
    </div>
  );
}

function Node({ place }: { place: Place }) {
  const at = { cx: `${place.x}%`, cy: MIDDLE };
  switch (place.kind) {
    case "applied":
      return <circle {...at} r="6" className={css.applied} />;
    case "current":
      return (
        <>
          <circle {...at} r="14" className={css.halo} />
          <circle {...at} r="9.5" className={css.ring} />
          <circle {...at} r="4.5" className={css.applied} />
        </>
      );
    case "stopped":
      return (
        <>
          <circle {...at} r="16" className={css.halo} />
          <circle {...at} r="12.5" className={css.stopped} />
          <svg x={`${place.x}%`} y={MIDDLE} className={css.cross} aria-hidden="true">
            <path d="M-4 -4L4 4M-4 4L4 -4" />
          </svg>
        </>
      );
    case "hidden":
      return (
        <>
          <circle {...at} r="24" className={css.halo} />
          <text x={`${place.x}%`} y={MIDDLE + 5} className={css.count}>
            +{place.count}
          </text>
        </>
      );
    default:
      return (
        <>
          <circle {...at} r="12" className={css.halo} />
          <circle {...at} r="7" className={place.kind === "pending" ? css.pending : css.waiting} />
        </>
      );
  }
}

interface Label {
  index: number;
  title: string;
  id: string;
  message: string;
  bad: boolean;
}

function Labels({ places, before }: { places: Place[]; before: number }) {
  const { text } = useTexts();
  const { language } = useLanguage();
  const last = places.length - 1;
  const labels: Label[] = [];
  const add = (index: number, title: string, withMessage = false) => {
    const place = places[index];
    const revision = place && place.kind !== "hidden" ? place.revision : undefined;
    const message = withMessage && revision ? (revision.messages[language] ?? revision.message) : "";
    labels.push({ index, title: text(title), id: revision?.revision ?? "", message, bad: place?.kind === "stopped" });
  };
  const current = places.findIndex((place) => place.kind === "current");
  const stopped = places.findIndex((place) => place.kind === "stopped");
  if (current >= 0)
    add(current, current === last ? "window-line-current-is-head" : "window-line-current", current === last);
  if (stopped >= 0) add(stopped, "window-line-stopped");
  if (current !== last && stopped !== last && last - stopped > 1) add(last, "window-line-head");

  return (
    <div className={css.labels}>
      {before > 0 && <span className={css.before}>+{before}</span>}
      {labels.map((label, position) => {
        const near = (other: Label | undefined) => other !== undefined && Math.abs(other.index - label.index) < 2;
        const place = places[label.index] as Place;
        const end = label.index === last || near(labels[position + 1]);
        const start = !end && (place.x === 0 || near(labels[position - 1]));
        const side = end ? css.end : start ? css.start : css.middle;
        const at = end ? { right: `${100 - place.x}%` } : { left: `${place.x}%` };
        return (
          <div key={label.title} className={`${css.label} ${side}`} style={at} data-bad={label.bad || undefined}>
            <strong>{label.title}</strong>
            <span>
              {label.message && `${label.message} · `}
              <code>{label.id}</code>
            </span>
          </div>
        );
      })}
    </div>
  );
}

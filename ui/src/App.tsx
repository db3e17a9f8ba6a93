// The window: looks, texts, frame, and the one screen there is.
import { MantineProvider } from "@mantine/core";
import { Frame } from "./frame/Frame";
import type { Platform } from "./platform/platform";
import { StatusScreen } from "./status/StatusScreen";
import { type Language, Texts } from "./texts/texts";
import { theme, variables } from "./theme/theme";

export function App({ platform, language }: { platform: Platform; language: Language }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
      <Texts first={language}>
        <Frame>
          <StatusScreen platform={platform} />
        </Frame>
      </Texts>
    </MantineProvider>
  );
}

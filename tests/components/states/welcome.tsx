/** The page of the first run in every state. */
import { WelcomeView, type WelcomeProps } from '@/components/welcome/Welcome.tsx';
import { nothing, type State } from './state.ts';

export const welcomeProps: WelcomeProps = {
  onNext: nothing,
  scope: 'all',
  onScope: nothing,
  access: 'granted',
  onAskAccess: nothing,
  onImport: nothing,
  onDone: nothing,
};

export const welcomeStates: readonly State[] = [
  { name: 'welcome', frame: 'page', node: <WelcomeView {...welcomeProps} /> },
  {
    name: 'welcome-no-access',
    frame: 'page',
    node: <WelcomeView {...welcomeProps} access="missing" scope="literature" />,
  },
];

import { defineBackground } from 'wxt/utils/define-background';
import { setUpBackground } from './background.ts';

export default defineBackground({
  type: 'module',
  main() {
    setUpBackground();
  },
});

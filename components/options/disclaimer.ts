/** Said by the program of itself. Stays in the language it was written in, whatever the page around it speaks. */
export const disclaimer = {
  language: 'en',
  text: 'For healthcare professionals. Vademecum helps you look terms up; it does not give medical advice and does not replace clinical judgement, current guidelines or the primary literature. Check every statement, and every dose, before you act on it.',
} as const;

/** Name of the authorisation that stands for the menu of a role. */
export const MENU = '(menu)';

/**
 * In: a request of one of the phone's buttons. Out: the page behind it and who asks. Knows every page by its path, and the menu of
 * the Services button.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.serve.button;

/**
 * In: what a phone asked for by a button, and what there is to show. Out: a {@link org.sidetone.render.page.Page}. What all pages
 * share is here, each kind of page has a package below, and {@link org.sidetone.serve.button.PhonePages} leads a request to its page.
 * Knows nothing of HTTP servers.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.serve.page;

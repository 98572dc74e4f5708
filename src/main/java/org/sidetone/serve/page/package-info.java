/**
 * In: what a phone asked for by a button, and what there is to show. Out: a {@link org.sidetone.render.page.Page}. A class per page
 * or group of pages; {@link org.sidetone.serve.page.PhonePages} leads a request to its page. Knows nothing of HTTP servers.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.serve.page;

/**
 * In: a phone that fetches a message, or asks whether somebody may push one at it. Out: the page, and AUTHORIZED only for a push of ours
 * to that very phone at that moment.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.serve.page.message;

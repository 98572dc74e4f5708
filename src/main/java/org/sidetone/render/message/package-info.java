/** In: a message. Out: what makes a phone show it, the page that it then shows, and the sound that it plays. Pure. */
@org.jspecify.annotations.NullMarked
package org.sidetone.render.message;

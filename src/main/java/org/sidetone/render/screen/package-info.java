/**
 * In: a page as a phone is sent it, and a model. Out: a picture of that phone's screen, for who has no phone beside them. Sizes of the
 * area that pages have are Cisco's; what stands around it is drawn about as photographs show it. Pure.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.render.screen;

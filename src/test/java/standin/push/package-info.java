/** The web server of a 7941 and its sisters, as far as somebody who pushes a page at it can tell. */
package standin.push;

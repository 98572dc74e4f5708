/** SIP as such a phone speaks it: it sends from one port and listens on another, the one in its Via and Contact. */
package standin.sip;

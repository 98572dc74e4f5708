package org.sidetone.pbx.live;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.ManagerEventListener;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.FilterAction;
import org.asteriskjava.manager.action.PingAction;
import org.asteriskjava.manager.event.ContactStatusEvent;
import org.asteriskjava.manager.event.DisconnectEvent;
import org.asteriskjava.manager.event.ExtensionStatusEvent;
import org.asteriskjava.manager.event.FullyBootedEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.PeerStatusEvent;
import org.asteriskjava.manager.event.ReloadEvent;
import org.asteriskjava.manager.internal.ManagerConnectionImpl;
import org.jspecify.annotations.Nullable;
import org.sidetone.config.Settings;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.ami.AmiErrors;

/** The standing connection: logged in once, it listens until it is lost, and then it is done with. */
final class EventConnection implements AutoCloseable {
    static {
        SilentLibrary.enforce();
    }

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** How long a living Asterisk may take to answer a ping. */
    private static final Duration PING = Duration.ofSeconds(4);
    /** Classes of events: hints are call, Reload and registrations are system, our own user event is user. */
    private static final String EVENTS = "system,call,user";
    /** The class call brings a dozen events per call made; this keeps them on the PBX. */
    private static final String WANTED =
            "Event: (ExtensionStatus|Reload|UserEvent|FullyBooted|ContactStatus|PeerStatus)";

    private final Library library = new Library();
    private final Settings.Ami ami;

    private EventConnection(Settings.Ami ami) {
        this.ami = ami;
    }

    static EventConnection open(Settings.Ami ami, EventHandler handler) throws PbxException {
        EventConnection connection = new EventConnection(ami);
        connection.login(handler);
        return connection;
    }

    private void login(EventHandler handler) throws PbxException {
        int patience = Math.toIntExact(PATIENCE.toMillis());
        library.setHostname(ami.host());
        library.setPort(ami.port());
        library.setUsername(ami.user());
        library.setPassword(ami.secret().reveal());
        library.setSocketTimeout(patience);
        library.setDefaultResponseTimeout(patience);
        library.registerUserEventClass(SidetoneRefreshEvent.class);
        library.registerUserEventClass(SidetoneSayEvent.class);
        library.addEventListener(new Listener(library, handler));
        try {
            library.login(EVENTS);
            library.sendAction(new FilterAction(WANTED));
        } catch (AuthenticationFailedException e) {
            library.drop();
            throw e.getCause() == null
                    ? AmiErrors.refused(ami, String.valueOf(e.getMessage()))
                    : AmiErrors.unreachable(ami, new SocketTimeoutException("login"));
        } catch (TimeoutException e) {
            library.drop();
            throw AmiErrors.unreachable(ami, new SocketTimeoutException("login"));
        } catch (IOException e) {
            library.drop();
            throw AmiErrors.unreachable(ami, e);
        } catch (IllegalStateException e) {
            // The connection broke between two steps of the login.
            library.drop();
            throw AmiErrors.unreachable(ami, new IOException(e));
        }
    }

    /** @return whether Asterisk answered in time; a frozen one keeps its connections open and says nothing */
    boolean isAlive() {
        try {
            return library.sendAction(new PingAction(), PING.toMillis()) != null;
        } catch (IOException | TimeoutException | IllegalStateException e) {
            return false;
        }
    }

    /** Without a goodbye, which a frozen Asterisk would not answer. */
    @Override
    public void close() {
        library.drop();
    }

    /** Opens the one door that asterisk-java keeps shut: hanging up without waiting. */
    private static final class Library extends ManagerConnectionImpl {
        void drop() {
            disconnect();
        }
    }

    private static final class Listener implements ManagerEventListener {
        private final ManagerConnectionImpl library;
        private final EventHandler handler;
        private final AtomicBoolean gone = new AtomicBoolean();

        Listener(ManagerConnectionImpl library, EventHandler handler) {
            this.library = library;
            this.handler = handler;
        }

        @Override
        public void onManagerEvent(ManagerEvent event) {
            if (event instanceof ExtensionStatusEvent hint) {
                hint(hint.getExten(), hint.getContext(), hint.getStatus());
            } else if (event instanceof ReloadEvent) {
                handler.reloaded();
            } else if (event instanceof SidetoneRefreshEvent) {
                handler.refreshAsked();
            } else if (event instanceof SidetoneSayEvent say) {
                handler.said(say.saying());
            } else if (event instanceof FullyBootedEvent) {
                handler.booted();
            } else if (event instanceof PeerStatusEvent peer && peer.getPeer() != null) {
                handler.registrationChanged(peer.getPeer());
            } else if (event instanceof ContactStatusEvent contact) {
                handler.registrationChanged("PJSIP/" + contact.getEndpointName());
            } else if (event instanceof DisconnectEvent && gone.compareAndSet(false, true)) {
                stopReconnecting();
                handler.lost();
            }
        }

        private void hint(@Nullable String extension, @Nullable String context, @Nullable Integer status) {
            if (extension != null && context != null && status != null) {
                handler.hint(extension + "@" + context, status);
            }
        }

        /** asterisk-java would reconnect by its own clock, and without reading again what was missed. */
        private void stopReconnecting() {
            try {
                library.logoff();
            } catch (IllegalStateException e) {
                // It had given up by itself.
            }
        }
    }
}

"""The least of a browser on WebKitGTK: a window for every page that WebKitWebDriver asks for, and the reader's settings.

Debian's MiniBrowser can be driven too, but it has no window as narrow as a phone, speaks the system's language only and keeps what the
console says to itself. Here the console is written to the file --log, in the order of events.
"""

import argparse
import os

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402 (the versions are chosen first)

parser = argparse.ArgumentParser()
parser.add_argument("--profile", required=True)
parser.add_argument("--log", required=True)
parser.add_argument("--proxy", required=True)
parser.add_argument("--languages", required=True)
parser.add_argument("--extension", required=True)
parser.add_argument("--dark", action="store_true")
parser.add_argument("--private", action="store_true")
parser.add_argument("--without-scripts", action="store_true")
given = parser.parse_args()

# The processes that run pages inherit it.
log = os.open(given.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
os.dup2(log, 1)
os.dup2(log, 2)

# Stored in a folder: WebKit writes nothing of its console where nothing is to be stored.
if given.private:
    data = WebKit2.WebsiteDataManager.new_ephemeral()
else:
    data = WebKit2.WebsiteDataManager(base_data_directory=f"{given.profile}/data", base_cache_directory=f"{given.profile}/cache")
data.set_network_proxy_settings(WebKit2.NetworkProxyMode.CUSTOM, WebKit2.NetworkProxySettings.new(given.proxy, None))
context = WebKit2.WebContext(website_data_manager=data)
context.set_automation_allowed(True)
context.set_preferred_languages(given.languages.split(","))
settings = WebKit2.Settings(enable_javascript=not given.without_scripts, enable_write_console_messages_to_stdout=True)
desktop = Gtk.Settings.get_default().props
desktop.gtk_application_prefer_dark_theme = given.dark
# Letters as wide as the typeface has them, as on the systems that WebKit is at home on.
desktop.gtk_xft_hinting = 0


content = WebKit2.UserContentManager()
if given.extension:
    frames, time = WebKit2.UserContentInjectedFrames.TOP_FRAME, WebKit2.UserScriptInjectionTime.START
    content.add_script(WebKit2.UserScript(given.extension, frames, time, None, None))


def web_view(_session):
    view = WebKit2.WebView(web_context=context, settings=settings, user_content_manager=content, is_controlled_by_automation=True)
    window = Gtk.Window(default_width=1280, default_height=900)
    window.add(view)
    view.connect("close", lambda _view: window.destroy())
    window.show_all()
    view.grab_focus()
    return view


context.connect("automation-started", lambda _context, session: session.connect("create-web-view", web_view))
Gtk.main()

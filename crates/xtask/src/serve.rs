//! `cargo xtask serve`: builds the release page and serves it to this machine, as a static host would.
//!
//! The release page, so that it also works offline; `trunk serve` is there for those who change the page's code.

use std::io::{BufRead as _, BufReader, ErrorKind, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::arguments::{Build, Serve};
use crate::{Result, page, run, setup};

/// The longest request line and headers read; links may carry queries of many thousand characters.
const HEAD: u64 = 128 * 1024;

pub(crate) fn serve(options: &Serve) -> Result<()> {
    // Taken before the build, so that nobody waits minutes to hear that the port is in use.
    let listener = listen(options.port)?;
    let paths = setup::ensure(&setup::PAGE)?;
    let dist = page::build(&paths, &Build::default(), &[])?;
    let port = listener.local_addr().map_or(options.port, |address| address.port());
    let address = format!("http://127.0.0.1:{port}{}", options.path);
    run::say(&format!(
        "the explorer is at {address} (Ctrl+C stops it; `cargo xtask build` beside it brings a new version)"
    ));
    if options.open {
        open(&address);
    }
    for stream in listener.incoming().flatten() {
        let (dist, path) = (dist.clone(), options.path.clone());
        // A browser that goes away in the middle of an answer is no event.
        std::thread::spawn(move || drop(answer(&stream, &dist, &path)));
    }
    Ok(())
}

fn listen(port: u16) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => {
            let free = (port.saturating_add(1)..=u16::MAX)
                .take(100)
                .find(|&other| TcpListener::bind((Ipv4Addr::LOCALHOST, other)).is_ok());
            let advice = free.map_or_else(
                || "choose another with --port".to_owned(),
                |free| format!("try `cargo xtask serve --port {free}`"),
            );
            format!("port {port} is in use by another program; {advice}")
        }
        _ => format!("cannot listen on port {port}: {error}"),
    })
}

fn open(address: &str) {
    let opener = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    };
    if let Err(error) = Command::new(opener).arg(address).spawn() {
        run::say(&format!("could not open a browser ({error}); the address is {address}"));
    }
}

fn answer(mut stream: &TcpStream, dist: &Path, site: &str) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut lines = BufReader::new(stream.take(HEAD)).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let mut words = request.split(' ');
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let path = target.split(['?', '#']).next().unwrap_or_default();
    if !matches!(method, "GET" | "HEAD") {
        return stream.write_all(b"HTTP/1.1 405 Method Not Allowed\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    }
    if path == site.trim_end_matches('/') && path != site {
        let moved = format!(
            "HTTP/1.1 301 Moved Permanently\r\nLocation: {site}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        );
        return stream.write_all(moved.as_bytes());
    }
    let file = path
        .strip_prefix(site)
        .and_then(|path| inside(dist, path))
        .and_then(|file| Some((std::fs::read(&file).ok()?, file)));
    let (status, kind, body) = match &file {
        Some((bytes, file)) => ("200 OK", content_type(file), bytes.as_slice()),
        None => ("404 Not Found", "text/plain; charset=utf-8", "There is nothing here.\n".as_bytes()),
    };
    let length = body.len();
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nCache-Control: no-cache\r\n\
         X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n"
    )?;
    if method == "GET" { stream.write_all(body) } else { Ok(()) }
}

/// The file a request path names, if it names one inside the folder. The page's own files have plain names: no decoding.
fn inside(dist: &Path, path: &str) -> Option<PathBuf> {
    let path = if path.is_empty() { "index.html" } else { path };
    let plain = |part: &str| !part.starts_with('.') && !part.contains(['\\', ':', '%']);
    path.split('/').all(plain).then(|| dist.join(path))
}

fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("webmanifest") => "application/manifest+json",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_said_with_another_to_try() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let message = listen(port).unwrap_err();
        assert!(message.starts_with(&format!("port {port} is in use")) && message.contains("--port"), "{message}");
    }

    #[test]
    fn only_files_inside_the_folder_are_served() {
        let dist = Path::new("dist");
        assert_eq!(inside(dist, ""), Some("dist/index.html".into()));
        assert_eq!(inside(dist, "a/b.js"), Some("dist/a/b.js".into()));
        for outside in ["../Cargo.toml", "a/../../b", "/etc/passwd/..", ".stage/x", "%2e%2e/x", "c:/x"] {
            assert_eq!(inside(dist, outside), None, "{outside}");
        }
    }

    #[test]
    fn answers_under_a_path_whatever_the_query() {
        let dist = std::env::temp_dir().join(format!("wederhoor-serve-{}", std::process::id()));
        std::fs::create_dir_all(&dist).unwrap();
        std::fs::write(dist.join("index.html"), "<p>page").unwrap();
        let listener = listen(0).unwrap();
        let address = listener.local_addr().unwrap();
        let folder = dist.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let _ = answer(&stream, &folder, "/sub/");
            }
        });
        let ask = |target: &str| {
            let mut stream = TcpStream::connect(address).unwrap();
            write!(stream, "GET {target} HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
            let mut reply = String::new();
            stream.read_to_string(&mut reply).unwrap();
            reply
        };
        let page = ask("/sub/?q=vrede%20%25");
        assert!(page.starts_with("HTTP/1.1 200") && page.contains("text/html") && page.ends_with("<p>page"), "{page}");
        assert!(ask("/sub").contains("Location: /sub/"));
        assert!(ask("/other/").starts_with("HTTP/1.1 404"));
        std::fs::remove_dir_all(dist).unwrap();
    }
}

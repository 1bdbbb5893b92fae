//! What happens without being asked: the lock after a while without use, and after sleep.

use acceptance::{Desk, faults::Refusing};
use api::Event;
use serde_json::{Value, json};
use std::{
    sync::{Mutex, mpsc},
    time::Duration,
};

/// So many seconds go by, ten at a time.
fn pass(desk: &Desk, seconds: i64) {
    for _ in 0..seconds / 10 {
        desk.clock.advance(10);
        api::watch::tick(&desk.ctx, Duration::from_secs(10));
    }
}

fn state(desk: &Desk) -> (String, Option<String>) {
    let status = desk.json("workspace_status", Value::Null);
    (acceptance::text(&status["state"]), status["locked_by"].as_str().map(str::to_owned))
}

fn locked_by(by: &str) -> (String, Option<String>) {
    ("locked".into(), Some(by.into()))
}

fn lock_events(desk: &Desk) -> Vec<Event> {
    let of_the_lock =
        |event: &Event| matches!(event, Event::LockSoon { .. } | Event::LockOff | Event::Locked);
    desk.heard.take().into_iter().filter(of_the_lock).collect()
}

#[test]
fn five_minutes_without_use_lock_it() {
    let desk = Desk::open();
    assert_eq!(desk.json("workspace_status", Value::Null)["lock_after"], 5);
    pass(&desk, 260);
    assert_eq!(lock_events(&desk), []);
    pass(&desk, 30);
    assert_eq!(lock_events(&desk), [Event::LockSoon { seconds: 30 }], "told once");
    assert_eq!(state(&desk).0, "open");
    pass(&desk, 10);
    assert_eq!(lock_events(&desk), [Event::Locked]);
    assert_eq!(state(&desk), locked_by("idle"));
    pass(&desk, 600);
    assert_eq!(lock_events(&desk), [], "a locked one is left alone");
    desk.unlock();
    assert_eq!(state(&desk), ("open".into(), None));
    pass(&desk, 260);
    assert_eq!(lock_events(&desk), [], "the time begins anew");
    desk.lock();
    assert_eq!(state(&desk), locked_by("user"));
}

#[test]
fn who_comes_back_is_not_locked_out() {
    let desk = Desk::open();
    pass(&desk, 280);
    assert_eq!(lock_events(&desk), [Event::LockSoon { seconds: 30 }]);
    desk.json("session_touch", Value::Null);
    assert_eq!(lock_events(&desk), [Event::LockOff]);
    pass(&desk, 260);
    desk.json("session_touch", Value::Null);
    pass(&desk, 260);
    assert_eq!((state(&desk).0.as_str(), lock_events(&desk)), ("open", vec![]));
    pass(&desk, 40);
    assert_eq!(state(&desk), locked_by("idle"));
}

#[test]
fn its_user_says_after_how_long() {
    let desk = Desk::open();
    for minutes in [0, 241] {
        assert_eq!(
            desk.fails("settings_set", json!({ "lock_after": minutes })),
            ("invalid".into(), "error-lock-after".into())
        );
    }
    desk.json("settings_set", json!({ "lock_after": 1 }));
    assert_eq!(desk.json("workspace_status", Value::Null)["lock_after"], 1);
    pass(&desk, 50);
    assert_eq!(state(&desk).0, "open");
    pass(&desk, 10);
    assert_eq!(state(&desk), locked_by("idle"));
    assert_eq!(lock_events(&desk), [Event::LockSoon { seconds: 30 }, Event::Locked]);
    desk.unlock();
    assert_eq!(desk.json("settings_set", json!({ "lock_after": "never" }))["kind"], "done");
    assert_eq!(desk.json("settings_set", json!({ "lock_after": "never" }))["kind"], "unchanged");
    pass(&desk, 3 * 3600);
    assert_eq!((state(&desk).0.as_str(), lock_events(&desk)), ("open", vec![]), "never");
    assert_eq!(desk.undo()["name"], "settings_set");
    assert_eq!(desk.json("workspace_status", Value::Null)["lock_after"], 1, "it can be undone");
}

#[test]
fn what_is_at_work_is_not_stopped_by_a_cup_of_coffee() {
    let desk = Desk::open();
    let (go, wait) = mpsc::channel::<()>();
    let wait = Mutex::new(wait);
    let refusing = Refusing::those(&desk.folder().join("workspaces/first/backups"), move |n, _| {
        if n == 0 {
            let _ = wait.lock().unwrap().recv();
        }
        false
    });
    let task = desk.json("backup_now", Value::Null);
    assert_eq!(desk.json("backup_status", Value::Null)["running"], true);
    pass(&desk, 600);
    assert_eq!(state(&desk).0, "open");
    go.send(()).unwrap();
    assert_eq!(desk.finish(&task)["kind"], "backed_up");
    drop(refusing);
    pass(&desk, 10);
    assert_eq!(state(&desk), locked_by("idle"));
}

#[test]
fn a_computer_that_slept_wakes_up_locked() {
    // The time of day jumps, or nobody looked for a while.
    let desk = Desk::open();
    pass(&desk, 20);
    desk.clock.advance_hours(1);
    api::watch::tick(&desk.ctx, Duration::from_secs(1));
    assert_eq!(state(&desk), locked_by("system"));
    desk.unlock();
    assert_eq!(state(&desk).0, "open");
    desk.clock.advance(31);
    api::watch::tick(&desk.ctx, Duration::from_secs(31));
    assert_eq!(state(&desk), locked_by("system"));
    // So does one whose session was locked.
    desk.unlock();
    api::watch::system_locked(&desk.ctx);
    assert_eq!(state(&desk), locked_by("system"));
    // A clock that is set back is no sleep, nor is a busy half minute.
    desk.unlock();
    pass(&desk, 20);
    desk.clock.advance_hours(-5);
    api::watch::tick(&desk.ctx, Duration::from_secs(1));
    desk.clock.advance(29);
    api::watch::tick(&desk.ctx, Duration::from_secs(29));
    assert_eq!(state(&desk).0, "open");
}

#[test]
fn the_demo_stays_open() {
    let desk = Desk::empty();
    desk.task("demo_open", json!({ "language": "en" }));
    desk.heard.take();
    pass(&desk, 3600);
    desk.clock.advance_hours(5);
    api::watch::tick(&desk.ctx, Duration::from_secs(60));
    api::watch::system_locked(&desk.ctx);
    let status = desk.json("workspace_status", Value::Null);
    assert_eq!(
        (&status["state"], &status["demo"], &status["lock_after"]),
        (&json!("open"), &json!(true), &Value::Null)
    );
    assert_eq!(lock_events(&desk), []);
}

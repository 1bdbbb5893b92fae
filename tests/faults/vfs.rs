//! A file system for SQLite that tells of every operation and then has the system's own do it.
//!
//! It is registered as the default, so that the program's code runs unchanged above it. It promises of the disk what the
//! system's own promises.

#![allow(unsafe_code, reason = "SQLite asks for a file system in C")]
// Each function of the tables below is called by SQLite with pointers that SQLite made, in the way its documentation of
// sqlite3_vfs and sqlite3_io_methods says; the file behind each is one that `open` filled in.
#![allow(clippy::missing_safety_doc, reason = "the safety is that of the whole table: see above")]

use crate::watch::{Op, Refusal, tell};
use rusqlite::ffi::{self, sqlite3_file, sqlite3_io_methods, sqlite3_vfs};
use std::{
    ffi::{CStr, c_char, c_int, c_void},
    path::{Path, PathBuf},
    ptr,
    sync::atomic::{AtomicPtr, Ordering},
};

/// The system's own file system.
static REAL: AtomicPtr<sqlite3_vfs> = AtomicPtr::new(ptr::null_mut());

/// What lies in SQLite's memory for a file: this, and behind it the system's own file.
#[repr(C, align(8))]
struct Wrapped {
    base: sqlite3_file,
    /// A boxed [`About`]; null for a nameless temporary file.
    about: *mut About,
}

/// What is known of an open file.
struct About {
    path: PathBuf,
    /// The system's own flushes the folder with the first flush of a new journal.
    flush_folder: bool,
}

/// Makes it SQLite's default.
pub(crate) fn register() {
    // SAFETY: the default file system is never unregistered, so a copy of it and a pointer to it stay good.
    unsafe {
        let real = ffi::sqlite3_vfs_find(ptr::null());
        REAL.store(real, Ordering::SeqCst);
        let mut own = *real;
        own.szOsFile = size_of::<Wrapped>() as c_int + (*real).szOsFile;
        own.zName = c"watched".as_ptr();
        own.pNext = ptr::null_mut();
        own.xOpen = Some(open);
        own.xDelete = Some(delete);
        own.xAccess = Some(access);
        own.xFullPathname = Some(full_pathname);
        let code = ffi::sqlite3_vfs_register(Box::leak(Box::new(own)), 1);
        assert_eq!(code, ffi::SQLITE_OK);
    }
}

fn real_vfs() -> *mut sqlite3_vfs {
    REAL.load(Ordering::SeqCst)
}

unsafe fn real(file: *mut sqlite3_file) -> *mut sqlite3_file {
    unsafe { file.cast::<u8>().add(size_of::<Wrapped>()).cast() }
}

unsafe fn methods(file: *mut sqlite3_file) -> &'static sqlite3_io_methods {
    unsafe { &*(*real(file)).pMethods }
}

unsafe fn about<'a>(file: *mut sqlite3_file) -> Option<&'a mut About> {
    unsafe { (*file.cast::<Wrapped>()).about.as_mut() }
}

/// Tells of an operation; the code to answer when it is refused.
unsafe fn refused(
    file: *mut sqlite3_file,
    broken: c_int,
    op: impl for<'a> FnOnce(&'a Path) -> Op<'a>,
) -> Option<c_int> {
    let about = unsafe { about(file) }?;
    tell(op(&about.path)).map(|refusal| code(refusal, broken))
}

fn code(refusal: Refusal, broken: c_int) -> c_int {
    match refusal {
        Refusal::Broken => broken,
        Refusal::Full => ffi::SQLITE_FULL,
    }
}

/// Passes a call on to the system's own file.
macro_rules! passed {
    ($($name:ident = $method:ident($($argument:ident: $type:ty),*);)*) => {
        $(unsafe extern "C" fn $name(file: *mut sqlite3_file, $($argument: $type),*) -> c_int {
            unsafe { methods(file).$method.map_or(ffi::SQLITE_IOERR, |call| call(real(file), $($argument),*)) }
        })*
    };
}

passed! {
    file_size = xFileSize(size: *mut i64);
    lock = xLock(level: c_int);
    unlock = xUnlock(level: c_int);
    check_reserved_lock = xCheckReservedLock(result: *mut c_int);
    file_control = xFileControl(what: c_int, argument: *mut c_void);
    sector_size = xSectorSize();
    device_characteristics = xDeviceCharacteristics();
    shm_lock = xShmLock(offset: c_int, count: c_int, flags: c_int);
    shm_unmap = xShmUnmap(delete: c_int);
    pass_read = xRead(buffer: *mut c_void, amount: c_int, at: i64);
    pass_write = xWrite(buffer: *const c_void, amount: c_int, at: i64);
    pass_truncate = xTruncate(size: i64);
    pass_sync = xSync(flags: c_int);
    pass_close = xClose();
    pass_shm_map = xShmMap(page: c_int, size: c_int, extend: c_int, at: *mut *mut c_void);
}

unsafe extern "C" fn shm_barrier(file: *mut sqlite3_file) {
    unsafe {
        if let Some(barrier) = methods(file).xShmBarrier {
            barrier(real(file));
        }
    }
}

unsafe extern "C" fn close(file: *mut sqlite3_file) -> c_int {
    unsafe {
        let about = (*file.cast::<Wrapped>()).about;
        if !about.is_null() {
            drop(Box::from_raw(about));
        }
        pass_close(file)
    }
}

unsafe extern "C" fn read(file: *mut sqlite3_file, buffer: *mut c_void, amount: c_int, at: i64) -> c_int {
    unsafe {
        refused(file, ffi::SQLITE_IOERR_READ, |path| Op::Read(path))
            .unwrap_or_else(|| pass_read(file, buffer, amount, at))
    }
}

unsafe extern "C" fn write(file: *mut sqlite3_file, buffer: *const c_void, amount: c_int, at: i64) -> c_int {
    unsafe {
        let bytes = std::slice::from_raw_parts(buffer.cast::<u8>(), amount.unsigned_abs() as usize);
        refused(file, ffi::SQLITE_IOERR_WRITE, |path| Op::Write(path, at.unsigned_abs(), bytes))
            .unwrap_or_else(|| pass_write(file, buffer, amount, at))
    }
}

unsafe extern "C" fn truncate(file: *mut sqlite3_file, size: i64) -> c_int {
    unsafe {
        refused(file, ffi::SQLITE_IOERR_TRUNCATE, |path| Op::Truncate(path, size.unsigned_abs()))
            .unwrap_or_else(|| pass_truncate(file, size))
    }
}

unsafe extern "C" fn sync(file: *mut sqlite3_file, flags: c_int) -> c_int {
    unsafe {
        if let Some(code) = refused(file, ffi::SQLITE_IOERR_FSYNC, |path| Op::Sync(path)) {
            return code;
        }
        if let Some(about) = about(file)
            && std::mem::take(&mut about.flush_folder)
        {
            let refusal = about.path.parent().and_then(|folder| tell(Op::SyncFolder(folder)));
            if let Some(refusal) = refusal {
                about.flush_folder = true;
                return code(refusal, ffi::SQLITE_IOERR_DIR_FSYNC);
            }
        }
        pass_sync(file, flags)
    }
}

unsafe extern "C" fn shm_map(
    file: *mut sqlite3_file,
    page: c_int,
    size: c_int,
    extend: c_int,
    at: *mut *mut c_void,
) -> c_int {
    unsafe {
        refused(file, ffi::SQLITE_IOERR_SHMMAP, |path| Op::Map(path))
            .unwrap_or_else(|| pass_shm_map(file, page, size, extend, at))
    }
}

static METHODS: sqlite3_io_methods = sqlite3_io_methods {
    iVersion: 2,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(truncate),
    xSync: Some(sync),
    xFileSize: Some(file_size),
    xLock: Some(lock),
    xUnlock: Some(unlock),
    xCheckReservedLock: Some(check_reserved_lock),
    xFileControl: Some(file_control),
    xSectorSize: Some(sector_size),
    xDeviceCharacteristics: Some(device_characteristics),
    xShmMap: Some(shm_map),
    xShmLock: Some(shm_lock),
    xShmBarrier: Some(shm_barrier),
    xShmUnmap: Some(shm_unmap),
    xFetch: None,
    xUnfetch: None,
};

unsafe extern "C" fn open(
    _: *mut sqlite3_vfs,
    name: ffi::sqlite3_filename,
    file: *mut sqlite3_file,
    flags: c_int,
    out_flags: *mut c_int,
) -> c_int {
    unsafe {
        let wrapped = file.cast::<Wrapped>();
        (*wrapped).base.pMethods = ptr::null();
        (*wrapped).about = ptr::null_mut();
        let path = path(name);
        let create = flags & ffi::SQLITE_OPEN_CREATE != 0;
        if let Some(path) = &path
            && create
            && !path.exists()
            && tell(Op::Create(path)).is_some()
        {
            return ffi::SQLITE_CANTOPEN;
        }
        let vfs = real_vfs();
        let Some(call) = (*vfs).xOpen else { return ffi::SQLITE_CANTOPEN };
        let outcome = call(vfs, name, real(file), flags, out_flags);
        if outcome == ffi::SQLITE_OK {
            let journal =
                ffi::SQLITE_OPEN_WAL | ffi::SQLITE_OPEN_MAIN_JOURNAL | ffi::SQLITE_OPEN_SUPER_JOURNAL;
            let flush_folder = create && flags & journal != 0;
            (*wrapped).about =
                path.map_or(ptr::null_mut(), |path| Box::into_raw(Box::new(About { path, flush_folder })));
            (*wrapped).base.pMethods = &raw const METHODS;
        }
        outcome
    }
}

unsafe extern "C" fn delete(_: *mut sqlite3_vfs, name: *const c_char, flush_folder: c_int) -> c_int {
    unsafe {
        let Some(path) = path(name) else { return ffi::SQLITE_IOERR_DELETE };
        if path.exists()
            && let Some(refusal) = tell(Op::Remove(&path))
        {
            return code(refusal, ffi::SQLITE_IOERR_DELETE);
        }
        if flush_folder != 0
            && let Some(refusal) = path.parent().and_then(|folder| tell(Op::SyncFolder(folder)))
        {
            return code(refusal, ffi::SQLITE_IOERR_DIR_FSYNC);
        }
        let vfs = real_vfs();
        (*vfs).xDelete.map_or(ffi::SQLITE_IOERR_DELETE, |call| call(vfs, name, flush_folder))
    }
}

unsafe extern "C" fn access(_: *mut sqlite3_vfs, name: *const c_char, what: c_int, out: *mut c_int) -> c_int {
    unsafe {
        let vfs = real_vfs();
        (*vfs).xAccess.map_or(ffi::SQLITE_IOERR_ACCESS, |call| call(vfs, name, what, out))
    }
}

unsafe extern "C" fn full_pathname(
    _: *mut sqlite3_vfs,
    name: *const c_char,
    room: c_int,
    out: *mut c_char,
) -> c_int {
    unsafe {
        let vfs = real_vfs();
        (*vfs).xFullPathname.map_or(ffi::SQLITE_CANTOPEN, |call| call(vfs, name, room, out))
    }
}

unsafe fn path(name: *const c_char) -> Option<PathBuf> {
    if name.is_null() {
        return None;
    }
    Some(PathBuf::from(unsafe { CStr::from_ptr(name) }.to_string_lossy().into_owned()))
}

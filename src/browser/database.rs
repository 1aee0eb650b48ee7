//! The browser's database (IndexedDB), where what was entered is on disk once a write is told to be complete. Chromium
//! keeps `localStorage` in memory for up to a minute where it is written often; a browser that is killed loses that.

use super::dom;
use js_sys::{Array, Function, Object, Promise, Reflect};
use std::cell::{Cell, RefCell};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};
use web_sys::{IdbDatabase, IdbKeyRange, IdbObjectStore, IdbRequest, IdbTransaction};

const NAME: &str = "menselijke-maat";
const DOCUMENTS: &str = "documents";

/// So long the start waits for the database, in ms.
const PATIENCE: i32 = 1000;

/// Why a document wasn't written.
pub enum Refused {
    /// Another one stands there that it doesn't take in.
    Other(String),
    Full,
    /// What is read back isn't what was written.
    Unlike,
    /// There is no database, or it fails.
    Absent,
}

/// What stands in the database when the page is opened.
pub enum Found {
    /// This document, or none.
    Document(Option<String>),
    /// It takes its time: the promise of the document.
    Later(Promise),
    /// There is no database.
    Nowhere,
}

thread_local! {
    static OPEN: RefCell<Option<IdbDatabase>> = const { RefCell::new(None) };
    /// What it gave back once isn't what was written: nothing that it gives is relied on any more.
    static IS_UNLIKE: Cell<bool> = const { Cell::new(false) };
}

/// What stands under this key when the page is opened.
pub async fn find(key: String) -> Found {
    let document = future_to_promise(async move {
        let transaction = begin(&opened().await?, false)?;
        let document = settled(&documents(&transaction)?.get(&key.into())?).await?;
        // Undefined is the word of who waited in vain.
        Ok(if document.is_string() { document } else { JsValue::NULL })
    });
    let waited = Promise::new(&mut |done, _| {
        if let Some(window) = dom::window() {
            // Fails never.
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, PATIENCE);
        }
    });
    match JsFuture::from(Promise::race(&Array::of2(&document, &waited))).await {
        Ok(found) if found.is_undefined() => Found::Later(document),
        Ok(found) => Found::Document(found.as_string()),
        Err(_) => Found::Nowhere,
    }
}

/// Writes a document, and reads it back; it is on disk then. What stands there is written over only where this document
/// takes it in, as `covers` says: both in one transaction, so that no window writes between.
pub async fn store(key: &str, text: &str, covers: fn(&str, &str) -> bool) -> Result<(), Refused> {
    if IS_UNLIKE.get() {
        return Err(Refused::Unlike);
    }
    let database = opened().await.map_err(|_| Refused::Absent)?;
    let transaction = match begin(&database, true) {
        Ok(transaction) => transaction,
        // The browser has closed it, as when its data is cleared.
        Err(_) => {
            OPEN.set(None);
            let database = opened().await.map_err(|_| Refused::Absent)?;
            begin(&database, true).map_err(|_| Refused::Absent)?
        }
    };
    let complete = JsFuture::from(ended(&transaction));
    let (key, text) = (JsValue::from(key), JsValue::from(text));
    let written = async {
        let documents = documents(&transaction)?;
        let there = settled(&documents.get(&key)?).await?;
        if there != text
            && let Some(other) = there.as_string()
            && text.as_string().is_some_and(|text| !covers(&text, &other))
        {
            return Ok(Err(Refused::Other(other)));
        }
        documents.put_with_key(&text, &key)?;
        let back = settled(&documents.get(&key)?).await?;
        IS_UNLIKE.set(back != text);
        Ok::<_, JsValue>(if back == text { Ok(()) } else { Err(Refused::Unlike) })
    };
    let written = written.await;
    match (written, complete.await) {
        (Ok(written), Ok(_)) => written,
        _ if transaction.error().is_some_and(|error| error.name() == "QuotaExceededError") => Err(Refused::Full),
        _ => Err(Refused::Absent),
    }
}

/// Takes away all documents whose key begins so.
pub fn forget(begin_of_keys: String) {
    spawn_local(async move {
        // Where it is refused nothing was kept.
        let _: Result<(), JsValue> = async {
            let transaction = begin(&opened().await?, true)?;
            let end = [&begin_of_keys, "\u{ffff}"].concat();
            let keys = IdbKeyRange::bound(&begin_of_keys.into(), &end.into())?;
            let complete = JsFuture::from(ended(&transaction));
            documents(&transaction)?.delete(&keys)?;
            complete.await.map(drop)
        }
        .await;
    });
}

/// The database; opened where it isn't.
async fn opened() -> Result<IdbDatabase, JsValue> {
    if let Some(database) = OPEN.with_borrow(Clone::clone) {
        return Ok(database);
    }
    let factory = dom::window().ok_or(JsValue::NULL)?.indexed_db()?.ok_or(JsValue::NULL)?;
    // Of whatever version it is: a later one may have more in it.
    let request = factory.open(NAME)?;
    // There may be none yet: then this comes first.
    let made = Closure::<dyn FnMut(web_sys::Event)>::new({
        let request = request.clone();
        move |_| {
            if let Ok(database) = request.result() {
                // Fails where it is there already.
                let _ = database.unchecked_ref::<IdbDatabase>().create_object_store(DOCUMENTS);
            }
        }
    });
    request.set_onupgradeneeded(Some(made.as_ref().unchecked_ref()));
    let database: IdbDatabase = settled(&request).await?.unchecked_into();
    // Somebody takes it away, or a later version makes another of it: neither is to wait for this window.
    let close = {
        let database = database.clone();
        move || {
            database.close();
            OPEN.set(None);
        }
    };
    database.set_onversionchange(Some(Closure::once_into_js(close).unchecked_ref()));
    OPEN.set(Some(database.clone()));
    Ok(database)
}

fn begin(database: &IdbDatabase, writes: bool) -> Result<IdbTransaction, JsValue> {
    // Complete once it is on disk, and not when the system has promised to write it; older browsers know no such choice.
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into())?;
    let mode = if writes { "readwrite" } else { "readonly" };
    database.unchecked_ref::<Durable>().transaction(DOCUMENTS, mode, &options)
}

fn documents(transaction: &IdbTransaction) -> Result<IdbObjectStore, JsValue> {
    transaction.object_store(DOCUMENTS)
}

/// What a request brings.
async fn settled(request: &IdbRequest) -> Result<JsValue, JsValue> {
    let settled = Promise::new(&mut |done: Function, failed: Function| {
        request.set_onsuccess(Some(&done));
        request.set_onerror(Some(&failed));
    });
    JsFuture::from(settled).await?;
    request.result()
}

/// The end of a transaction: all of it is there, or nothing.
fn ended(transaction: &IdbTransaction) -> Promise {
    Promise::new(&mut |done: Function, failed: Function| {
        transaction.set_oncomplete(Some(&done));
        transaction.set_onabort(Some(&failed));
    })
}

#[wasm_bindgen]
extern "C" {
    /// A database whose transactions say when they are complete, which web-sys counts as unstable.
    type Durable;
    #[wasm_bindgen(method, catch)]
    fn transaction(this: &Durable, store: &str, mode: &str, options: &Object) -> Result<IdbTransaction, JsValue>;
}

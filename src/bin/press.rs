//! `press --root DIR --trunk DIR --deck FILE --out DIR [--address URL]`: makes the finished site. `cargo xtask build` calls it.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    match order(std::env::args().skip(1)) {
        Ok(order) => run(&order),
        Err(message) => {
            eprintln!("{message}");
            std::process::ExitCode::from(2)
        }
    }
}

/// In the browser there is nothing to press.
#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn run(order: &menselijke_maat::press::Order) -> std::process::ExitCode {
    match menselijke_maat::press::press(order) {
        Ok(files) => {
            let total: usize = files.iter().map(|(_, size)| size).sum();
            for (name, size) in &files {
                println!("{size:>9}  {name}");
            }
            println!("{total:>9}  in {}", order.out.display());
            std::process::ExitCode::SUCCESS
        }
        Err(messages) => {
            for message in &messages {
                eprintln!("{message}");
            }
            eprintln!("{}: nothing was built", order.deck.display());
            std::process::ExitCode::FAILURE
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn order(arguments: impl Iterator<Item = String>) -> Result<menselijke_maat::press::Order, String> {
    use std::collections::HashMap;
    let given: Vec<String> = arguments.collect();
    let mut options: HashMap<&str, &str> = HashMap::new();
    for pair in given.chunks(2) {
        if let [name, value] = pair {
            options.insert(name, value);
        }
    }
    let address = options.remove("--address").map(str::to_owned);
    let mut take = |name: &str| options.remove(name).ok_or_else(|| format!("press: {name} is missing"));
    Ok(menselijke_maat::press::Order {
        root: take("--root")?.into(),
        trunk: take("--trunk")?.into(),
        deck: take("--deck")?.into(),
        out: take("--out")?.into(),
        address,
    })
}

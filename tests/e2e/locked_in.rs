//! Pages cannot leave the program: neither to the network nor past the program's own commands (targets.md S6, S7).

use serde_json::Value;

use crate::desk::journey;

#[tokio::test]
async fn pages_reach_neither_network_nor_files() {
    journey("locked-in", async |desk| {
        let window = desk.open().await;
        window.find("main").await;
        let forbidden = window
            .run(
                "const seen = new Promise(seen => document.addEventListener('securitypolicyviolation', e => seen(e.effectiveDirective))); \
                 fetch('https://example.org/').catch(() => {}); \
                 return Promise.race([seen, new Promise(late => setTimeout(() => late('nobody objected'), 5000))])",
            )
            .await;
        assert_eq!(forbidden, "connect-src", "the policy forbids the network, connected or not");
        let inline = window
            .run(
                "const script = document.createElement('script'); script.textContent = 'window.ran = true'; \
                 document.head.append(script); return window.ran === true",
            )
            .await;
        assert_eq!(inline, false, "a script written into a page does not run");
        for command in ["plugin:dialog|open", "plugin:opener|open_path", "plugin:window|create", "plugin:window-state|filename"] {
            let answer = window
                .run(&format!("return window.__TAURI_INTERNALS__.invoke('{command}', {{}}).then(() => 'done', e => 'refused: ' + e)"))
                .await;
            let refused = matches!(&answer, Value::String(text) if text.starts_with("refused"));
            assert!(refused, "{command} is not a command of the program: {answer}");
        }
    })
    .await;
}

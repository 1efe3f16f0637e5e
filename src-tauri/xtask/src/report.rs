//! The steps of a run: each with its title and its time, the first failure ends it, a summary closes it.

use std::time::{Duration, Instant};

use crate::shell::Done;

/// The steps done so far.
pub struct Report {
    began: Instant,
    steps: Vec<(&'static str, Duration)>,
}

impl Report {
    pub fn new() -> Self {
        Self { began: Instant::now(), steps: Vec::new() }
    }

    /// Does one step. The error of the first failing step names the step and is the run's answer.
    pub fn step<T>(&mut self, title: &'static str, work: impl FnOnce() -> Done<T>) -> Done<T> {
        println!("\n▸ {title}");
        let began = Instant::now();
        let done = work();
        let took = began.elapsed();
        match done {
            Ok(value) => {
                println!("  готово за {}", readable(took));
                self.steps.push((title, took));
                Ok(value)
            }
            Err(sentence) => Err(format!("Остановились на шаге «{title}» через {}: {sentence}", readable(took))),
        }
    }

    /// Prints what was done and how long all of it took.
    pub fn close(self, sentence: &str) {
        println!("\n────────");
        for (title, took) in &self.steps {
            println!("{:>10}  {title}", readable(*took));
        }
        println!("{:>10}  всего\n\n✓ {sentence}", readable(self.began.elapsed()));
    }
}

fn readable(took: Duration) -> String {
    let seconds = took.as_secs();
    if seconds >= 60 {
        format!("{} мин {:02} с", seconds / 60, seconds % 60)
    } else {
        format!("{:.1} с", took.as_secs_f64()).replace('.', ",")
    }
}

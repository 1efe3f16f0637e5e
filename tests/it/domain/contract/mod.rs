//! Contracts of the register: terms and notice day by day, what is refused, model and format of interaction.

mod interaction;
mod refusals;
mod terms;

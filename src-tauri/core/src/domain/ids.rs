//! Identifiers: a UUIDv7 per row, a type per noun, so that rows of two centres never collide and nouns are never mixed up.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "bindings", derive(specta::Type))]
        #[cfg_attr(feature = "shapes", derive(schemars::JsonSchema))]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// A draft that was never saved has the nil id.
            pub fn is_new(&self) -> bool {
                self.0.is_nil()
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    };
}

id!(OrganizationId);
id!(PersonId);
id!(ProgrammeId);
id!(ProgrammePartId);
id!(
    /// Every contract of the centre; a network-form agreement is the contract of the same id.
    ContractId
);
id!(
    /// A printed paper and its state.
    DocumentId
);
id!(
    /// A dated edition of the text of a form.
    EditionId
);
id!(
    /// An additional agreement to a contract, and a paper that ends one.
    AddendumId
);
id!(
    /// A kind of paper that a party issues.
    DocumentKindId
);
id!(
    /// A party's paper around an agreement.
    PartyPaperId
);
id!(LegalActId);
id!(
    /// A clause kept apart from any edition.
    LibraryClauseId
);
id!(NormId);

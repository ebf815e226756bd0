//! Plurals of the nouns for a role: whoever is called "de officieren" speaks as several.

use super::{Lexicon, Pack, flag};

impl Lexicon {
    /// Adds how several of each role are called.
    pub(super) fn add_plurals(&mut self) {
        let roles = self.words.iter().filter(|(_, known)| known.flags & flag::ROLE != 0);
        let plurals = roles.flat_map(|(role, _)| self.pack.plurals(role).into_iter().map(|p| (p, role.clone())));
        self.plurals = plurals.collect();
    }

    /// The class of a word in lower case that is a plural of a role, by itself: "Timmermans" ends like one.
    pub(crate) fn several(&self, low: &str) -> u64 {
        if self.plurals.contains_key(low) && !self.words.contains_key(low) { flag::GROUP | flag::PLURAL } else { 0 }
    }

    /// What one of several is called: "officieren", "officier".
    pub(crate) fn singular(&self, low: &str) -> Option<&str> {
        self.plurals.get(low).map(String::as_str)
    }
}

impl Pack {
    /// How several of a role may be called: "officier", "officieren".
    fn plurals(&self, role: &str) -> Vec<String> {
        if self.bare_clause {
            return vec![format!("{role}s")];
        }
        let chars: Vec<char> = role.chars().collect();
        let vowel = |k: usize| chars.len().checked_sub(k).is_some_and(|i| "aeiou".contains(chars[i]));
        let [.., before, last] = chars[..] else { return Vec::new() };
        let stem: String = chars[..chars.len() - 1].iter().collect();
        // "leraar", "leraren"; "man", "mannen"; "trainer", "trainers".
        let many = match (vowel(1), vowel(2), vowel(3)) {
            (true, _, _) => format!("{role}n"),
            (_, true, true) if chars[chars.len() - 3] == before => {
                let stem: String = chars[..chars.len() - 2].iter().collect();
                format!("{stem}{last}en")
            }
            (_, true, false) if !role.ends_with("er") => format!("{stem}{last}{last}en"),
            _ => format!("{role}en"),
        };
        let or = role.ends_with("or").then(|| format!("{role}en"));
        let many = Some(many).filter(|_| !role.ends_with("er") || role.ends_with("ier"));
        [Some(format!("{role}s")), many, or].into_iter().flatten().collect()
    }
}

//! Plans and their steps.

use super::{Reader, Result, Taker, Writer, read};
use crate::model::{Address, Choices, Plan, PlanState, Step, StepState, Timestamp};
use rusqlite::Row;
use std::ops::ControlFlow;

/// A plan as it is stored.
pub struct StoredPlan {
    pub id: i64,
    pub mailbox_id: i64,
    /// Its choices name other mailboxes by the addresses that they have now.
    pub plan: Plan,
    /// The choices as they were said.
    pub said: Choices,
}

/// One step of a stored plan: its place counts from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepKey {
    pub plan: i64,
    pub place: u32,
}

impl StepKey {
    pub fn new(plan: i64, index: usize) -> Self {
        // A plan has a handful of steps.
        Self { plan, place: u32::try_from(index).unwrap_or(u32::MAX) }
    }

    pub fn index(self) -> usize {
        self.place as usize
    }
}

/// Which plans to list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanFilter {
    Running,
    All,
}

/// A plan without its choices and steps.
const PLAN: &str = "SELECT id, mailbox_id, address, state, at FROM plan";

/// The choices of running plans with the step that goes by each and is still to be done.
const NAMED: &str = "FROM plan_choice c JOIN plan p ON p.id = c.plan_id JOIN step s ON s.plan_id = p.id
   WHERE p.state = 'running' AND s.state IN ('planned', 'failed')
     AND s.kind = CASE c.option WHEN 'manager' THEN 'grant-manager' ELSE c.option END";

fn head(row: &Row<'_>) -> rusqlite::Result<StoredPlan> {
    let address: String = row.get("address")?;
    let (local, domain) = address.rsplit_once('@').unwrap_or((&address, ""));
    Ok(StoredPlan {
        id: row.get("id")?,
        mailbox_id: row.get("mailbox_id")?,
        plan: Plan {
            address: Address::from_stored(local.to_owned(), domain.to_owned()),
            state: read::plan_state(row, "state")?,
            at: read::timestamp(row, "at")?,
            choices: Choices::default(),
            steps: Vec::new(),
        },
        said: Choices::default(),
    })
}

fn step(row: &Row<'_>) -> rusqlite::Result<Step> {
    Ok(Step {
        kind: read::step_kind(row, "kind")?,
        at: read::timestamp(row, "at")?,
        state: read::step_state(row, "state")?,
        changes: row.get_ref("changes")?.as_str()?.lines().map(str::to_owned).collect(),
        done_at: read::optional_timestamp(row, "done_at")?,
        failure: row.get("failure")?,
    })
}

impl Reader<'_> {
    fn whole(&self, mut stored: StoredPlan) -> Result<StoredPlan> {
        let rows: Vec<[String; 3]> = self.collect(
            "SELECT c.option, c.value, coalesce(a.local || '@' || d.name, c.value) AS today
               FROM plan_choice c LEFT JOIN mailbox m ON m.id = c.mailbox_id
               LEFT JOIN address a ON a.id = m.address_id LEFT JOIN domain d ON d.id = a.domain_id
              WHERE c.plan_id = ?1",
            [stored.id],
            |row| Ok([row.get("option")?, row.get("value")?, row.get("today")?]),
        )?;
        let choices = |column: usize| {
            let chosen = rows.iter().map(|row| (row[0].as_str(), row[column].as_str()));
            read::choices(chosen).map_err(|e| self.wrong(e))
        };
        (stored.said, stored.plan.choices) = (choices(1)?, choices(2)?);
        stored.plan.steps = self.collect(
            "SELECT kind, at, state, changes, done_at, failure FROM step WHERE plan_id = ?1 ORDER BY place",
            [stored.id],
            step,
        )?;
        Ok(stored)
    }

    pub fn find_plan(&self, id: i64) -> Result<Option<StoredPlan>> {
        let found = self.find(&format!("{PLAN} WHERE id = ?1"), [id], head)?;
        found.map(|stored| self.whole(stored)).transpose()
    }

    /// The last plan of a mailbox.
    pub fn find_last_plan(&self, mailbox: i64) -> Result<Option<StoredPlan>> {
        let sql = format!("{PLAN} WHERE mailbox_id = ?1 ORDER BY id DESC LIMIT 1");
        let found = self.find(&sql, [mailbox], head)?;
        found.map(|stored| self.whole(stored)).transpose()
    }

    /// The last plan of a mailbox that had this address and is gone.
    pub fn find_last_plan_of(&self, address: &Address) -> Result<Option<StoredPlan>> {
        let sql = format!("{PLAN} WHERE address = ?1 ORDER BY id DESC LIMIT 1");
        let found = self.find(&sql, [address.to_string()], head)?;
        found.map(|stored| self.whole(stored)).transpose()
    }

    /// The mailbox that a choice of a plan names, by whatever name it goes now; it may be gone.
    pub fn find_chosen_mailbox(&self, plan: i64, option: &str) -> Result<Option<i64>> {
        let sql = "SELECT mailbox_id FROM plan_choice WHERE plan_id = ?1 AND option = ?2";
        Ok(self.find(sql, (plan, option), |row| row.get(0))?.flatten())
    }

    /// Whose offboarding is running and names this mailbox for a step that is still to be done.
    pub fn list_plans_naming(&self, mailbox: i64) -> Result<Vec<String>> {
        let sql = format!("SELECT p.address {NAMED} AND c.mailbox_id = ?1 ORDER BY p.id");
        self.collect(&sql, [mailbox], |row| row.get(0))
    }

    /// The running offboardings that name a mailbox which is gone for a step that is still to be done, with its name.
    pub fn list_plans_naming_nobody(&self) -> Result<Vec<(String, String)>> {
        let sql = format!(
            "SELECT p.address, c.value {NAMED} AND c.mailbox_id IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM mailbox m WHERE m.id = c.mailbox_id) ORDER BY p.id, c.option"
        );
        self.collect(&sql, [], |row| Ok((row.get("address")?, row.get("value")?)))
    }

    /// The changes of rows that a step made, if it is done.
    pub fn find_step_changes(&self, key: StepKey) -> Result<Option<(i64, i64)>> {
        self.find(
            "SELECT changes_after, changes_to FROM step WHERE plan_id = ?1 AND place = ?2 AND changes_to IS NOT NULL",
            (key.plan, key.place),
            |row| Ok((row.get("changes_after")?, row.get("changes_to")?)),
        )
    }

    /// In the order in which they were started.
    pub fn list_plans(&self, filter: PlanFilter, take: Taker<'_, Plan>) -> Result<()> {
        let sql = match filter {
            PlanFilter::Running => format!("{PLAN} WHERE state = 'running' ORDER BY id"),
            PlanFilter::All => format!("{PLAN} ORDER BY id"),
        };
        let mut broken = None;
        self.stream(&sql, [], head, &mut |stored| match self.whole(stored) {
            Ok(stored) => take(stored.plan),
            Err(error) => {
                broken = Some(error);
                ControlFlow::Break(())
            }
        })?;
        broken.map_or(Ok(()), Err)
    }
}

fn lines(changes: &[String]) -> String {
    changes.join("\n")
}

impl Writer<'_> {
    /// A plan of choices that were said so, and name these mailboxes by their options. Returns its id.
    pub fn insert_plan(
        &self,
        mailbox: i64,
        plan: &Plan,
        said: &Choices,
        named: &[(&str, i64)],
        started_at: Timestamp,
    ) -> Result<i64> {
        self.execute(
            "INSERT INTO plan (mailbox_id, address, state, at, started_at) VALUES (?1, ?2, ?3, ?4, ?5)",
            (mailbox, plan.address.to_string(), plan.state.as_str(), plan.at.to_string(), started_at.to_string()),
        )?;
        let id = self.connection.last_insert_rowid();
        for (option, value) in said.chosen() {
            let names = named.iter().find(|(by, _)| *by == option).map(|(_, mailbox)| mailbox);
            self.execute(
                "INSERT INTO plan_choice (plan_id, option, value, mailbox_id) VALUES (?1, ?2, ?3, ?4)",
                (id, option, value, names),
            )?;
        }
        for (place, step) in (0_u32..).zip(&plan.steps) {
            self.execute(
                "INSERT INTO step (plan_id, place, kind, at, state, changes) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                (id, place, step.kind.as_str(), step.at.to_string(), step.state.as_str(), lines(&step.changes)),
            )?;
        }
        Ok(id)
    }

    pub fn update_plan_state(&self, id: i64, state: PlanState) -> Result<()> {
        self.execute("UPDATE plan SET state = ?2 WHERE id = ?1", (id, state.as_str()))?;
        Ok(())
    }

    /// A step is done, and these are the numbers of the changes of rows that it made: after the first, up to the second.
    pub fn update_step_done(&self, key: StepKey, step: &Step, changes: (i64, i64)) -> Result<()> {
        self.update_step_with(key, step, Some(changes))
    }

    pub fn update_step(&self, key: StepKey, step: &Step) -> Result<()> {
        self.update_step_with(key, step, None)
    }

    fn update_step_with(&self, key: StepKey, step: &Step, changes: Option<(i64, i64)>) -> Result<()> {
        let (after, to) = changes.unzip();
        self.execute(
            "UPDATE step SET state = ?3, changes = ?4, done_at = ?5, failure = ?6,
                    changes_after = coalesce(?7, changes_after), changes_to = coalesce(?8, changes_to)
              WHERE plan_id = ?1 AND place = ?2",
            (
                key.plan,
                key.place,
                step.state.as_str(),
                lines(&step.changes),
                step.done_at.map(|at| at.to_string()),
                &step.failure,
                after,
                to,
            ),
        )?;
        Ok(())
    }

    /// The steps that are still to be done are not, any more.
    pub fn update_open_steps(&self, plan: i64, state: StepState) -> Result<()> {
        self.execute(
            "UPDATE step SET state = ?2, failure = NULL WHERE plan_id = ?1 AND state IN ('planned', 'failed')",
            (plan, state.as_str()),
        )?;
        Ok(())
    }
}

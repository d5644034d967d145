//! Work that takes long, done by several threads ahead of the one that takes the results, which come in order.

use crate::model::Argon2Memory;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// So many jobs for each thread are under way: one that takes longer than others keeps nobody waiting, and memory stays
/// the same however many there are.
const AHEAD: u64 = 16;

/// What a job came to; a panic goes on in the thread that takes the results.
type Outcome<R> = thread::Result<R>;

/// Threads at work.
pub(super) struct Pool<J, R> {
    jobs: Sender<(u64, J)>,
    results: Receiver<(u64, Outcome<R>)>,
    /// Results that were there before those in front of them.
    early: BTreeMap<u64, Outcome<R>>,
    given: u64,
    taken: u64,
    most: u64,
}

impl<J, R> Pool<J, R> {
    /// Gives a job to whoever is free, once there is room for it. The results that are there by then go to `take`.
    pub(super) fn give<E>(&mut self, job: J, take: &mut dyn FnMut(R) -> Result<(), E>) -> Result<(), E> {
        while self.given - self.taken >= self.most {
            self.take_next(take)?;
        }
        // Nobody listens any more after a panic, which comes with the results.
        let _ = self.jobs.send((self.given, job));
        self.given += 1;
        Ok(())
    }

    pub(super) fn is_idle(&self) -> bool {
        self.given == self.taken
    }

    /// Waits for what is under way.
    pub(super) fn finish<E>(&mut self, take: &mut dyn FnMut(R) -> Result<(), E>) -> Result<(), E> {
        while !self.is_idle() {
            self.take_next(take)?;
        }
        Ok(())
    }

    fn take_next<E>(&mut self, take: &mut dyn FnMut(R) -> Result<(), E>) -> Result<(), E> {
        let result = loop {
            if let Some(result) = self.early.remove(&self.taken) {
                break result;
            }
            let Ok((number, result)) = self.results.recv() else { return Ok(()) };
            self.early.insert(number, result);
        };
        self.taken += 1;
        take(result.unwrap_or_else(|panic| resume_unwind(panic)))
    }
}

/// Has `threads` at hand for as long as `feed` runs, each with working memory that serves for all its hashes.
pub(super) fn with_pool<J: Send, R: Send, T>(
    threads: usize,
    work: impl Fn(&mut Argon2Memory, J) -> R + Sync,
    feed: impl FnOnce(&mut Pool<J, R>) -> T,
) -> T {
    let (jobs, waiting) = mpsc::channel();
    let (done, results) = mpsc::channel();
    let waiting: Mutex<Receiver<(u64, J)>> = Mutex::new(waiting);
    thread::scope(|scope| {
        for _ in 0..threads {
            let (waiting, work, done) = (&waiting, &work, done.clone());
            scope.spawn(move || {
                let mut memory = Argon2Memory::default();
                let next = || waiting.lock().unwrap_or_else(PoisonError::into_inner).recv();
                while let Ok((number, job)) = next() {
                    let result = catch_unwind(AssertUnwindSafe(|| work(&mut memory, job)));
                    if done.send((number, result)).is_err() {
                        break;
                    }
                }
            });
        }
        drop(done);
        let most = AHEAD * threads as u64;
        // Dropped with its channels, so that the threads end.
        let mut pool = Pool { jobs, results, early: BTreeMap::new(), given: 0, taken: 0, most };
        feed(&mut pool)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicU64, Ordering};

    #[test]
    fn results_come_in_order_and_no_more_is_under_way_than_there_is_room_for() {
        let (begun, mut taken) = (AtomicU64::new(0), Vec::new());
        let work = |_: &mut Argon2Memory, job: u64| {
            begun.fetch_add(1, Ordering::SeqCst);
            // The first one takes longest.
            let rounds = if job == 0 { 1_000_000 } else { 10 };
            (0..rounds).fold(job, |sum, n| std::hint::black_box(sum ^ n ^ n))
        };
        with_pool(3, work, |pool| {
            let mut take = |result| -> Result<(), ()> {
                taken.push(result);
                Ok(())
            };
            for job in 0..1000 {
                pool.give(job, &mut take).unwrap();
                assert!(pool.given - pool.taken <= 3 * AHEAD);
            }
            pool.finish(&mut take).unwrap();
            assert!(pool.is_idle());
        });
        assert_eq!((begun.load(Ordering::SeqCst), taken), (1000, (0..1000).collect()));
    }

    #[test]
    fn who_has_enough_ends_the_work_and_a_panic_is_not_lost() {
        let stopped = with_pool(
            2,
            |_, job: u64| job,
            |pool| (0..1000).try_for_each(|job| pool.give(job, &mut |done| if done < 5 { Ok(()) } else { Err(done) })),
        );
        assert_eq!(stopped, Err(5));
        let panicked = catch_unwind(|| {
            with_pool(
                2,
                |_, job: u64| assert_ne!(job, 3, "a bug"),
                |pool| {
                    let mut take = |()| -> Result<(), ()> { Ok(()) };
                    (0..10).try_for_each(|job| pool.give(job, &mut take)).and_then(|()| pool.finish(&mut take))
                },
            )
        });
        assert!(panicked.is_err());
    }
}

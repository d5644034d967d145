//! Work of several threads that comes back to the one that has the store: in its midst, with what is to be written, and at
//! its end, in the order in which it was given.

use std::collections::{BTreeMap, VecDeque};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::mpsc::{self, Sender};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// What a thread says.
enum Said<Q, R> {
    /// It waits until this is done, and hears whether it is.
    Asks(Q, Sender<bool>),
    /// The job of this number is done; a panic goes on in the thread that hears of it.
    Ends(usize, thread::Result<R>),
}

/// Has so many threads do these jobs. What a job asks for is done by `answer`, at once; what it came to goes to `take`, in the
/// order of the jobs. After an error of either, nothing more begins.
pub(super) fn with_crew<J: Send, Q: Send, R: Send, E>(
    threads: usize,
    jobs: Vec<J>,
    work: impl Fn(J, &dyn Fn(Q) -> bool) -> R + Sync,
    answer: &mut dyn FnMut(Q) -> Result<(), E>,
    take: &mut dyn FnMut(R) -> Result<(), E>,
) -> Result<(), E> {
    let waiting: Mutex<VecDeque<(usize, J)>> = Mutex::new(jobs.into_iter().enumerate().collect());
    let (say, hear) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..threads {
            let (waiting, work, say) = (&waiting, &work, say.clone());
            scope.spawn(move || {
                let next = || waiting.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
                let ask = |asked| {
                    let (tell, told) = mpsc::channel();
                    say.send(Said::Asks(asked, tell)).is_ok() && told.recv().unwrap_or(false)
                };
                while let Some((number, job)) = next() {
                    let result = catch_unwind(AssertUnwindSafe(|| work(job, &ask)));
                    if say.send(Said::Ends(number, result)).is_err() {
                        break;
                    }
                }
            });
        }
        drop(say);
        let (mut early, mut next, mut done) = (BTreeMap::new(), 0, Ok(()));
        for said in hear {
            match said {
                Said::Asks(asked, tell) => {
                    if done.is_ok() {
                        done = answer(asked);
                    }
                    let _ = tell.send(done.is_ok());
                }
                Said::Ends(number, result) => {
                    early.insert(number, result);
                }
            }
            while let Some(result) = early.remove(&next) {
                next += 1;
                let result = result.unwrap_or_else(|panic| resume_unwind(panic));
                if done.is_ok() {
                    done = take(result);
                }
            }
            if done.is_err() {
                waiting.lock().unwrap_or_else(PoisonError::into_inner).clear();
            }
        }
        done
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_is_done_at_once_and_results_come_in_order() {
        let (mut asked, mut taken) = (Vec::new(), Vec::new());
        let work = |job: u64, ask: &dyn Fn(u64) -> bool| {
            // The first one takes longest.
            let rounds = if job == 0 { 1_000_000 } else { 10 };
            let sum = (0..rounds).fold(job, |sum, n| std::hint::black_box(sum ^ n ^ n));
            assert!(ask(sum));
            sum
        };
        let done: Result<(), ()> = with_crew(
            3,
            (0..500).collect(),
            work,
            &mut |question| {
                asked.push(question);
                Ok(())
            },
            &mut |result| {
                taken.push(result);
                Ok(())
            },
        );
        asked.sort_unstable();
        assert_eq!((done, &asked, &taken), (Ok(()), &(0..500).collect(), &(0..500).collect()));
    }

    #[test]
    fn after_an_error_nothing_more_begins_and_a_panic_is_not_lost() {
        let begun = std::sync::atomic::AtomicU64::new(0);
        let work = |job: u64, ask: &dyn Fn(u64) -> bool| {
            begun.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
            ask(job)
        };
        let refuse = &mut |job| if job < 5 { Ok(()) } else { Err(job) };
        let mut taken = Vec::new();
        let done = with_crew(1, (0..1000).collect(), work, refuse, &mut |kept| {
            taken.push(kept);
            Ok(())
        });
        assert_eq!((done, taken), (Err(5), vec![true; 5]));
        assert!(begun.into_inner() < 1000);
        let panicked = catch_unwind(|| {
            let work = |job: u64, _: &dyn Fn(u64) -> bool| assert_ne!(job, 3, "a bug");
            with_crew::<_, _, _, ()>(2, (0..10).collect(), work, &mut |_| Ok(()), &mut |()| Ok(()))
        });
        assert!(panicked.is_err());
    }
}

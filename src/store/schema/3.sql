-- Version 3. Every change that ends sessions puts them down here, not only those of plans and dates: one outbox.
ALTER TABLE kick RENAME TO session_end;

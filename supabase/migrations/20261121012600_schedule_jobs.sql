-- Nightly jobs, in the small hours of Việt Nam (cron runs in UTC). Each is safe to run twice.

create extension if not exists pg_cron;

select cron.schedule('prolong-open-tasks', '10 17 * * *', 'select private.prolong_open_tasks()');
select cron.schedule('forget-requests', '20 17 * * *', 'select private.forget_requests()');
select cron.schedule('forget-sign-ins', '30 17 * * *', 'select private.forget_sign_ins()');

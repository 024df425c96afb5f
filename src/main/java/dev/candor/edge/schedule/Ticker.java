package dev.candor.edge.schedule;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.simpl.RAMJobStore;
import org.quartz.simpl.SimpleThreadPool;

/** Runs a few things over and over, each never beside itself; a fault in one is logged, and it runs again. */
public final class Ticker implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Ticker.class.getName());

    private final Scheduler scheduler;
    private final Map<String, Runnable> work = new ConcurrentHashMap<>();

    /** A ticker that does not tick yet. */
    public Ticker() {
        Properties properties = new Properties();
        properties.setProperty(StdSchedulerFactory.PROP_SCHED_INSTANCE_NAME, "candor-" + System.identityHashCode(this));

        properties.setProperty(StdSchedulerFactory.PROP_JOB_STORE_CLASS, RAMJobStore.class.getName());
        properties.setProperty(StdSchedulerFactory.PROP_THREAD_POOL_CLASS, SimpleThreadPool.class.getName());
        properties.setProperty("org.quartz.threadPool.threadCount", "3");
        properties.setProperty("org.quartz.threadPool.threadNamePrefix", "tick");
        try {
            scheduler = new StdSchedulerFactory(properties).getScheduler();
            scheduler.setJobFactory(
                    (bundle, owner) -> new Tick(bundle.getJobDetail().getKey().getName()));
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz does not start", e);
        }
    }

    /** Runs this every so often, from {@link #start()} on. */
    public void every(Duration interval, String name, Runnable what) {
        work.put(name, what);
        JobDetail job = JobBuilder.newJob(Tick.class).withIdentity(name).build();
        SimpleScheduleBuilder forever = SimpleScheduleBuilder.simpleSchedule()
                .withIntervalInMilliseconds(interval.toMillis())
                .withMisfireHandlingInstructionNextWithRemainingCount()
                .repeatForever();
        try {
            scheduler.scheduleJob(
                    job, TriggerBuilder.newTrigger().withSchedule(forever).build());
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz does not take " + name, e);
        }
    }

    /** Starts to tick. */
    public void start() {
        try {
            scheduler.start();
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz does not start", e);
        }
    }

    /** Stops; what runs is waited for. */
    @Override
    public void close() {
        try {
            scheduler.shutdown(true);
        } catch (SchedulerException e) {
            LOG.log(System.Logger.Level.WARNING, "Quartz did not stop", e);
        }
    }

    /** One run. */
    @DisallowConcurrentExecution
    private final class Tick implements Job {
        private final String name;

        Tick(String name) {
            this.name = name;
        }

        @Override
        public void execute(JobExecutionContext context) {
            try {
                Runnable what = work.get(name);
                if (what != null) {
                    what.run();
                }
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, name + " failed, it runs again at the next tick", e);
            }
        }
    }
}

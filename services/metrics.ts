/** Figures for `/metrics`: turns, how long they took, what failed. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

export class Metrics {
  readonly registry = new Registry();

  readonly turnSeconds = new Histogram({
    name: 'bot_turn_seconds',
    help: 'Time from an accepted message to its saved answer',
    labelNames: ['channel'],
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
    registers: [this.registry],
  });

  readonly errors = new Counter({
    name: 'bot_errors_total',
    help: 'What went wrong, by where',
    labelNames: ['where'],
    registers: [this.registry],
  });

  readonly messages = new Counter({
    name: 'bot_messages_total',
    help: 'Mail and SMS that are through, by what came of them',
    labelNames: ['status', 'template'],
    registers: [this.registry],
  });

  readonly speechSeconds = new Histogram({
    name: 'bot_speech_seconds',
    help: 'Time until words to be spoken on the phone can be fetched, by whether they had been spoken before',
    labelNames: ['outcome'],
    buckets: [0.001, 0.002, 0.005, 0.01, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
    registers: [this.registry],
  });

  readonly streams = new Gauge({
    name: 'bot_streams_open',
    help: 'Chats that are connected by WebSocket',
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}

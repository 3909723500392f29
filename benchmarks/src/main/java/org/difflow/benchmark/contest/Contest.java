package org.difflow.benchmark.contest;

import java.util.List;

/**
 * A workload that several systems do in the same run. All are started and warmed up, then draw in
 * turn, round by round, so that what else the machine does meets all of them alike.
 *
 * @param contenders Difflow first, because it writes the inputs of the others
 */
record Contest(Setting setting, String workload, Effort effort, List<Contender> contenders) {
  /** All performances, in the order of the contenders. */
  List<Performance> hold() {
    List<Participant> participants =
        contenders.stream()
            .map(contender -> new Participant(contender, setting.folder(workload), effort))
            .toList();
    try {
      participants.forEach(Participant::enter);
      participants.forEach(Participant::warmUp);
      race(participants);
      participants.forEach(Participant::finish);
    } finally {
      participants.forEach(Participant::close);
    }
    return participants.stream().map(Participant::performance).toList();
  }

  private void race(List<Participant> participants) {
    for (int round = 0; round < effort.rounds(); round++) {
      participants.forEach(Participant::race);
    }
  }
}

namespace PowerCatalog.Verifier.Answering;

/// <summary>Checks that a bundle has the subjects that its question takes, no more and no fewer.</summary>
internal static class NeededSubjects
{
    public static void Check(Question question, Answer answer, IReadOnlyList<Subject> subjects, IReadOnlyList<LoggedEvent> events)
    {
        var byRevision = events.ToDictionary(item => item.Revision);
        var shown = subjects.ToDictionary(
            subject => subject.Key,
            subject => subject.Entries.TakeWhile(entry => entry.Revision <= question.Known).Select(entry => byRevision[entry.Revision]));
        var needed = new HashSet<string> { "catalog", $"{question.Kind}/{question.Code}" };
        needed.UnionWith(answer.Shown);
        if (question.Kind != Question.OfPower) needed.UnionWith(OfReceiver($"receiver/{question.Code}", shown));
        AddDecisions(needed, shown);
        var missing = needed.Order(StringComparer.Ordinal).FirstOrDefault(key => !shown.ContainsKey(key));
        RefuseUnless(missing is null, $"缺少主体 {missing}。", $"The subject {missing} is missing.");
        var extra = shown.Keys.FirstOrDefault(key => !needed.Contains(key));
        RefuseUnless(extra is null, $"主体 {extra} 与所问无关。", $"The subject {extra} has nothing to do with the question.");
    }

    private static IEnumerable<string> OfReceiver(string key, Dictionary<string, IEnumerable<LoggedEvent>> shown) => shown
        .GetValueOrDefault(key, []).Select(item => (item.Happened.Reading ?? item.Happened).About)
        .Where(about => about.StartsWith("power/", StringComparison.Ordinal)).Append(key);

    // An annulment stands in the decision that it annuls, and asks for its own; until there is no new one.
    private static void AddDecisions(HashSet<string> needed, Dictionary<string, IEnumerable<LoggedEvent>> shown)
    {
        var open = new Queue<string>(needed);
        while (open.TryDequeue(out var key))
        {
            foreach (var fact in shown.GetValueOrDefault(key, []).Select(item => item.Happened).Where(fact => fact.IsFact))
            {
                var decision = SubjectsOf.Decision(fact.Adjustment);
                if (needed.Add(decision)) open.Enqueue(decision);
            }
        }
    }
}

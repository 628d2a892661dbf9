namespace PowerCatalog.Verifier.Subjects;

/// <summary>Checks that the events of a bundle are those of its subjects, and that each is listed where it belongs.</summary>
internal static class Membership
{
    public static void Check(IReadOnlyList<Subject> subjects, IReadOnlyList<LoggedEvent> events, long known)
    {
        var byRevision = events.ToDictionary(item => item.Revision);
        var subjectsOf = new SubjectsOf(events);
        var homes = events.ToDictionary(item => item.Revision, item => subjectsOf.Of(item).ToHashSet());
        foreach (var subject in subjects)
        {
            foreach (var entry in subject.Entries.TakeWhile(entry => entry.Revision <= known))
                CheckEntry(subject, entry, byRevision.GetValueOrDefault(entry.Revision), homes);
        }

        var listed = subjects.ToDictionary(subject => subject.Key, subject => subject.Entries.Select(entry => entry.Revision).ToHashSet());
        var all = listed.Values.SelectMany(revisions => revisions).ToHashSet();
        foreach (var revision in homes.Keys) CheckEvent(revision, homes[revision], listed, all);
    }

    // A correction may be listed beyond what the format says: with what its reading, or an earlier correction, is about.
    private static void CheckEntry(
        Subject subject, SubjectEntry entry, LoggedEvent? shown, Dictionary<long, HashSet<string>> homes)
    {
        RefuseUnless(shown?.Leaf == entry.Leaf, $"主体 {subject.Key} 的事件 {entry.Revision} 被隐去，或与日志中的不同。",
            $"Event {entry.Revision} of the subject {subject.Key} is withheld, or another one than that in the log is shown.");
        RefuseUnless(shown!.Happened.Name == EventNames.FactCorrected || homes[entry.Revision].Contains(subject.Key),
            $"事件 {entry.Revision} 不属于主体 {subject.Key}，却列在其下。",
            $"Event {entry.Revision} is listed under the subject {subject.Key} and does not belong to it.");
    }

    private static void CheckEvent(long revision, HashSet<string> homes, Dictionary<string, HashSet<long>> listed, HashSet<long> all)
    {
        RefuseUnless(all.Contains(revision), $"事件 {revision} 不属于证据包中的任何主体。",
            $"Event {revision} is of no subject of the bundle.");
        var missing = homes.FirstOrDefault(key => listed.TryGetValue(key, out var revisions) && !revisions.Contains(revision));
        RefuseUnless(missing is null, $"事件 {revision} 属于主体 {missing}，主体表却没有列出：主体表不真实。",
            $"Event {revision} belongs to the subject {missing}, and the map does not list it: the map is not true.");
    }
}

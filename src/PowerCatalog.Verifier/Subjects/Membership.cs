namespace PowerCatalog.Verifier.Subjects;

/// <summary>Checks that the events of a bundle are those of its subjects, each listed where it belongs, and nowhere else.</summary>
internal static class Membership
{
    public static void Check(IReadOnlyList<Subject> subjects, IReadOnlyList<LoggedEvent> events, long known)
    {
        var listed = events.ToDictionary(item => item.Revision, item => (item.Leaf, Keys: new HashSet<string>()));
        foreach (var subject in subjects)
        {
            foreach (var (revision, leaf) in subject.Entries.TakeWhile(entry => entry.Revision <= known))
            {
                RefuseUnless(listed.TryGetValue(revision, out var shown) && shown.Leaf == leaf,
                    $"主体 {subject.Key} 的事件 {revision} 被隐去，或与日志中的不同。",
                    $"Event {revision} of the subject {subject.Key} is withheld, or another one than that in the log is shown.");
                shown.Keys.Add(subject.Key);
            }
        }

        CheckHomes(subjects.Select(subject => subject.Key).ToHashSet(), events, revision => listed[revision].Keys);
    }

    // What is corrected comes before, so that its subjects are known; those that the bundle has not do not matter.
    private static void CheckHomes(HashSet<string> subjects, IReadOnlyList<LoggedEvent> events, Func<long, HashSet<string>> listed)
    {
        var corrigible = new Dictionary<long, HashSet<string>>();
        foreach (var (revision, happened) in events.Select(item => (item.Revision, item.Happened)))
        {
            var homes = SubjectsOf.Of(happened).Where(subjects.Contains).ToHashSet();
            if (happened.Name == EventNames.FactCorrected && corrigible.TryGetValue(happened.Data["corrects"].Integer, out var corrected))
                homes.UnionWith(corrected);
            CheckEvent(revision, homes, listed(revision));
            if (happened.IsFact) corrigible.Add(revision, homes);
        }
    }

    private static void CheckEvent(long revision, HashSet<string> homes, HashSet<string> listed)
    {
        var missing = homes.FirstOrDefault(key => !listed.Contains(key));
        RefuseUnless(missing is null, $"事件 {revision} 属于主体 {missing}，主体表却没有列出：主体表不真实。",
            $"Event {revision} belongs to the subject {missing}, and the map does not list it: the map is not true.");
        var wrong = listed.FirstOrDefault(key => !homes.Contains(key));
        RefuseUnless(wrong is null, $"事件 {revision} 不属于主体 {wrong}，却列在其下：主体表不真实。",
            $"Event {revision} does not belong to the subject {wrong}, and the map lists it there: the map is not true.");
        RefuseUnless(homes.Count > 0, $"事件 {revision} 不属于证据包中的任何主体。", $"Event {revision} is of no subject of the bundle.");
    }
}

using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Laws.Events;
using PowerCatalog.Domain.Laws.Figures;
using PowerCatalog.Domain.Laws.Folding;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Laws;

/// <summary>Entries folded from their events, and the figures of a year.</summary>
public sealed class LawBookTests
{
    private static readonly LawDecision Decision = new("吴政发〔2021〕30号", null, null, null);

    [Fact]
    public void Parts_alone_say_nothing_and_an_entry_has_all_of_its_documents()
    {
        var changes = Enumerable.Range(1, 3_000).Select(line => Change(line, $"{line}" + new string('文', 200))).ToList();
        var (id, events) = Entry(changes);
        Assert.True(events.Count > 2, "The entry has only one part.");
        Assert.Empty(Book([.. events.SkipLast(1)]).All);
        var entry = Assert.Single(Book(events).All);
        Assert.Equal(id, entry.Id);
        Assert.Equal(changes, entry.Changes);
    }

    [Fact]
    public void A_part_that_is_missing_or_changed_is_a_misfit()
    {
        var (_, events) = Entry([Change(1, "甲"), Change(2, "乙")]);
        Assert.Equal([0L], Book([events[^1]]).Misfits);
        var listed = (LawChangesListed)events[0];
        var forged = listed with { Changes = [listed.Changes[0], listed.Changes[1] with { Result = LawResult.Retained }] };
        Assert.Equal([1L], Book([forged, events[^1]]).Misfits);
        Assert.Equal([3L], Book([.. events, .. events]).Misfits);
    }

    [Fact]
    public void What_is_done_about_an_entry_is_kept_with_it_until_it_is_withdrawn()
    {
        var (id, events) = Entry([Change(1, "甲")]);
        var (power, draft) = (PowerCode.Parse("640102001000"), new OpenedDraft(Staff.Education, TestProcedure.Id()));
        var opened = new LawDraftsOpened(id, [draft]);
        var book = Book([
            .. events, opened, opened, new PowersUnaffected(id, [power], "一"), new PowersUnaffected(id, [power], "二"),
            new LawEntryWithdrawn(id, "误记。"), opened,
        ]);
        var entry = Assert.Single(book.All);
        Assert.Equal(draft, Assert.Single(entry.Drafts));
        Assert.Equal("二", Assert.Single(entry.Unaffected).Reason);
        Assert.Equal("误记。", entry.Withdrawn!.Reason);
        Assert.Empty(book.Standing);
        Assert.Equal([7L], book.Misfits);
    }

    [Fact]
    public void The_same_documents_by_the_same_decision_are_the_same_entry_and_anything_else_is_another()
    {
        var changes = new[] { Change(1, "甲") };
        var id = Id(changes);
        Assert.Equal(id, Id([Change(1, "甲") with { Sheet = "别的表", Row = 9 }]));
        Assert.NotEqual(id, Id([Change(1, "甲") with { On = new DateOnly(2021, 11, 2) }]));
        Assert.NotEqual(id, LawDigest.IdOf(Staff.Wuzhong, Decision with { DocumentNumber = "吴政发〔2021〕31号" }, LawDigest.Of(changes)));
        Assert.NotEqual(id, LawDigest.IdOf(DivisionCode.Parse("640100"), Decision, LawDigest.Of(changes)));
    }

    /// <summary>
    /// The figures of the annual report: 577 abolished and 362 expired; of the city's own normative documents 23 and 11, of policy
    /// documents 112 and 105.
    /// </summary>
    [Fact]
    public void The_figures_of_a_year_are_kept_with_their_list()
    {
        var lists = new (int Count, LawResult Result, DocumentClass Kind, DocumentLevel Level)[]
        {
            (23, LawResult.Repealed, DocumentClass.Normative, DocumentLevel.Own),
                (11, LawResult.Expired, DocumentClass.Normative, DocumentLevel.Own),
            (112, LawResult.Repealed, DocumentClass.Policy, DocumentLevel.Own),
                (105, LawResult.Expired, DocumentClass.Policy, DocumentLevel.Own),
            (577 - 23 - 112, LawResult.Repealed, DocumentClass.Normative, DocumentLevel.Lower),
            (362 - 11 - 105, LawResult.Expired, DocumentClass.Normative, DocumentLevel.Lower),
        };
        var changes = lists.SelectMany(list => Enumerable.Repeat(list, list.Count))
            .Select((list, index) => Change(index + 1, $"第{index}号文件") with
            {
                Result = list.Result,
                Class = list.Kind,
                Level = list.Level,
            }).ToList();
        var (_, events) = Entry(changes);
        // The same document in a later entry counts once, and another year's not at all.
        var (_, again) = Entry([changes[0], Change(2, "来年的文件") with { On = new DateOnly(2022, 1, 1) }]);
        var figures = YearFigures.Of(2021, Book([.. events, .. again]).Standing);
        Assert.Equal((577, 362), (figures.Total.Repealed, figures.Total.Expired));
        Assert.Equal(
            ["Normative Own 23 11", "Normative Lower 442 246", "Policy Own 112 105"],
            figures.Counts.Select(counts => $"{counts.Class} {counts.Level} {counts.Repealed} {counts.Expired}"));
        Assert.Equal(577 + 362, figures.Documents.Count);
    }

    private static LawChange Change(int line, string name) => new(
        line, name, null, LawResult.Repealed, new DateOnly(2021, 11, 1), [], null, null, null, null, null, null, null, null);

    private static LawEntryId Id(IReadOnlyCollection<LawChange> changes) => LawDigest.IdOf(Staff.Wuzhong, Decision, LawDigest.Of(changes));

    private static (LawEntryId Id, IReadOnlyList<LawEvent> Events) Entry(List<LawChange> changes)
    {
        var (id, parts) = (Id(changes), LawParts.Of(Id(changes), changes));
        return (id, [.. parts, new LawChangesRecorded(id, Staff.Wuzhong, Decision, parts.Count, changes.Count, LawDigest.Of(changes), null,
            3)]);
    }

    private static LawBook Book(IReadOnlyList<LawEvent> events)
    {
        var book = new LawBook();
        foreach (var (revision, happened) in events.Index())
            book.Take(new LawStep(revision, new DateTimeOffset(2021, 11, 8, 1, 0, 0, TimeSpan.Zero), "reform-office:p-reform", happened));
        return book;
    }
}

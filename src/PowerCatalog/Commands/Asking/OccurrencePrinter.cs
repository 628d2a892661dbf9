using PowerCatalog.Listings.Words;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Occurrences;

namespace PowerCatalog.Commands.Asking;

/// <summary>Says beside a table of what happened what happened last and what comes, in sentences.</summary>
internal static class OccurrencePrinter
{
    public static void PrintAround(
        OccurrenceWords words, IReadOnlyList<Occurrence> happened, Occurrence? last, IReadOnlyList<Occurrence> coming, Occurrence? next)
    {
        if (happened.Count == 0) Terminal.Note("没有变化。Nothing changed.");
        if (happened.Count == 0 && last is not null)
            Terminal.Note($"上一次变化：{words.Whole(last).Zh}。The last change: {words.Whole(last).En}.");
        foreach (var one in coming) Terminal.Note($"即将生效：{words.Whole(one).Zh}。Coming: {words.Whole(one).En}.");
        if (coming.Count == 0 && next is not null)
            Terminal.Note($"下一次变化：{words.Whole(next).Zh}。The next change: {words.Whole(next).En}.");
    }
}

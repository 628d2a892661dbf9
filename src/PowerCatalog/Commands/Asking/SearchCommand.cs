using System.CommandLine;
using PowerCatalog.Commands.Options;
using PowerCatalog.Home;
using PowerCatalog.Listings.Adjustments;
using PowerCatalog.Listings.Powers;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Finding;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerSearch;

namespace PowerCatalog.Commands.Asking;

/// <summary><c>search WORDS</c>: everything that a few characters find.</summary>
internal static class SearchCommand
{
    private const int Shown = 20;

    public static Command Create()
    {
        var question = new Question();
        var words = new Argument<string[]>("words")
        {
            Description = "要查找的词，须都含有；也可用群众用语，如 乱扔垃圾 The words, all of which must be there; plain words too",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("search", "查找职权、部门、乡镇、决定、依据 Find powers, departments, townships, adjustments, laws") { words };
        question.AddTo(command);
        command.SetAction((parsed, cancellation) => question.AskAsync(parsed, (home, view) =>
        {
            var found = view.Find(string.Join(' ', parsed.GetValue(words)!), home.Reference.PlainWords, Shown);
            if (question.WantsJson(parsed))
            {
                Json.Print(new { Catalog = Json.Catalog(view), Lens = Json.Lens(view), Found = found }, home.Words);
                return ExitCode.Done;
            }

            Print(home, view, found);
            return ExitCode.Done;
        }, cancellation));
        return command;
    }

    /// <summary>Says to which words of powers each sought word was led.</summary>
    public static void SayMeanings(IEnumerable<SoughtWord> words)
    {
        foreach (var word in words.Where(word => word.Means.Count > 0))
        {
            var means = string.Join('、', word.Means);
            Terminal.Note($"“{word.Word}”也查找：{means}。'{word.Word}' is also sought as: {means}.");
        }
    }

    private static void Print(CatalogHome home, CatalogView view, Findings found)
    {
        Terminal.Heading(view);
        SayMeanings(found.Words);
        foreach (var word in found.NotSearched) Terminal.Note($"“{word}”没有可以查找的文字或数字。'{word}' holds no letter or number.");
        if (found.IsEmpty) Terminal.Note("没有找到。Nothing was found.");
        if (found.Powers.Total > 0) Terminal.Table(PowerListing.OnPage(home.Words), found.Powers.Items);
        if (found.Past.Total > 0) Terminal.Table(PastWords.Listing, found.Past.Items);
        var bodies = Bodies(found).ToList();
        if (bodies.Count > 0) Terminal.Table("名称 Name", "说明 Remark", bodies);
        if (found.Adjustments.Count > 0) Terminal.Table(AdjustmentListing.All, found.Adjustments);
        Terminal.Note(
            $"职权 {found.Powers.Total} 项，别的日子 {found.Past.Total} 项。{found.Powers.Total} powers, and {found.Past.Total} of other days.");
    }

    private static IEnumerable<(string What, string? Value)> Bodies(Findings found) =>
    [
        .. found.Departments.Select(one => (one.Department.Name, Remark("部门 department", one.Department.Code, one.FormerName))),
        .. found.Townships.Select(one => (one.Township.Name, Remark("乡镇（街道）township", one.Township.Code, one.FormerName))),
        .. found.Receivers.Select(receiver => (receiver.Name, (string?)"承接单位 receiver")),
        .. found.Laws.Select(law => ($"《{law.Law}》", (string?)$"{law.Powers} 项职权 powers")),
    ];

    private static string? Remark(string kind, string code, string? former) =>
        former is null ? $"{kind} {code}" : $"{kind} {code}，曾用名 former name {former}";
}

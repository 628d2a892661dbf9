using System.CommandLine;
using PowerCatalog.Commands.Proceeding;
using PowerCatalog.Domain.Laws.Deciding;
using PowerCatalog.Domain.Laws.Events;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Laws;

/// <summary><c>laws amend|repeal NAME</c> and <c>laws clean-up FILE</c>.</summary>
internal static class LawRecordingCommands
{
    public static Command Amend()
    {
        var articles = new Option<string[]>("--article")
        {
            Description = "修改了哪些条，如 第十五条；不写即整件 Which articles, as 第十五条; all where none is named",
            AllowMultipleArgumentsPerToken = true,
        };
        return One("amend", "记录一件法律、法规或文件的修改 A law or document was amended", [articles], parsed =>
        [
            (LawFields.Result, LawWords.Of(LawResult.Amended).Zh), (LawFields.Articles, string.Join('、', parsed.GetValue(articles) ?? [])),
        ]);
    }

    public static Command Repeal()
    {
        var expired = new Option<bool>("--expired") { Description = "是失效，不是废止 It has expired, and was not repealed" };
        return One("repeal", "记录一件法律、法规或文件的废止、失效或替代 A law or document was repealed, has expired or was replaced", [expired], parsed =>
            [(LawFields.Result, LawWords.Of(parsed.GetValue(expired) ? LawResult.Expired : LawResult.Repealed).Zh)]);
    }

    public static Command CleanUp()
    {
        var options = new LawCommandOptions();
        var file = new Argument<FileInfo>("file") { Description = "文件清理的工作簿、CSV 或 TSV A workbook, CSV or TSV of 文件清理" };
        var command = new Command("clean-up", "记录文件清理的结果 Records the results of a clean-up of documents") { file };
        options.AddDecisionTo(command);
        command.SetAction((parsed, cancellation) => options.RunAsync(parsed, async (home, division) =>
        {
            var sent = parsed.GetValue(file)!;
            InputFile.MustBeReadable(sent);
            if (!options.Command(parsed, division).DryRun) home.EnsureRecords();
            await using var content = sent.OpenRead();
            var result = await Terminal.Busy($"{sent.Name} …", () => home.Laws.Files.RecordFileAsync(
                options.Command(parsed, division), content, sent.Name, options.Decision(parsed), cancellation));
            return LawRecordingReport.Print(result, new BodyNaming(home), options.WantsJson(parsed));
        }, cancellation));
        return command;
    }

    private static Command One(
        string name, string description, IReadOnlyList<Option> own,
        Func<ParseResult, IReadOnlyList<(string Field, string Text)>> fields)
    {
        var options = new LawCommandOptions();
        var law = new Argument<string>("name") { Description = "名称，带不带《》都可以 Its name, with or without 《》" };
        var number = new Option<string?>("--number") { Description = "它自己的文号 Its own document number" };
        var successor = new Option<string?>("--replaced-by") { Description = "替代它的文件 The document that takes its place" };
        var command = new Command(name, description) { law, number, successor };
        foreach (var option in own) command.Options.Add(option);
        options.AddDecisionTo(command);
        command.SetAction((parsed, cancellation) => options.RunAsync(parsed, async (home, division) =>
        {
            IReadOnlyList<KeyValuePair<string, string?>> document =
            [
                new(LawFields.Name, parsed.GetValue(law)), new(LawFields.Number, parsed.GetValue(number)),
                new(LawFields.Successor, parsed.GetValue(successor)),
                .. fields(parsed).Select(field => KeyValuePair.Create(field.Field, (string?)field.Text)),
            ];
            var decision = options.Decision(parsed).Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value));
            var recorded = options.Command(parsed, division) with { Draft = home.Laws.Files.Typed(decision, [document]) };
            var result = await home.Laws.Entries.RecordAsync(recorded, cancellation);
            return LawRecordingReport.Print(result, new BodyNaming(home), options.WantsJson(parsed));
        }, cancellation));
        return command;
    }
}

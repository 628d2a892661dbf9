using System.CommandLine;
using PowerCatalog.Application.Changing;

namespace PowerCatalog.Commands.Recording;

/// <summary><c>correct REVISION</c> and <c>annul ADJUSTMENT</c>.</summary>
internal static class CorrectingCommands
{
    public static Command Correct()
    {
        var common = new DocumentOptions();
        var revision = new Argument<long>("revision")
        {
            Description = "被更正记录的版本号，见 history The revision of the fact to correct, as listed by history",
        };
        var item = new Option<string>("--item")
        {
            Description = "更正项：要素名、生效日期等；“整条”表示不应有此记录 The item to correct; 整条 where the fact should not have been recorded",
            Required = true,
        };
        var from = new Option<string?>("--from") { Description = "误作（记录的内容）The recorded value" };
        var to = new Option<string?>("--to") { Description = "应为 The correct value" };
        var command = new Command("correct", "更正一条记录 Corrects a fact") { revision, item, from, to };
        common.AddTo(command);
        command.SetAction((parsed, cancellation) => common.RecordAsync(
            parsed, "更正",
            request => new CorrectFact(
                request, common.Particulars(parsed), parsed.GetValue(revision), parsed.GetValue(item)!, parsed.GetValue(from),
                parsed.GetValue(to), common.Reason(parsed)),
            cancellation));
        return command;
    }

    public static Command Annul()
    {
        var common = new DocumentOptions();
        var adjustment = new Argument<string>("adjustment")
        {
            Description = "被撤销决定的文号或版本号 Its document number, or the revision that completed it",
        };
        var from = new Option<string>("--from")
        {
            Description = "自始，或失效的第一天 自始 (from the start), or the first day on which it no longer holds",
            Required = true,
        };
        var by = new Option<string?>("--by") { Description = "撤销机关（默认发文机关）Who annulled it (default: the authority)" };
        var command = new Command("annul", "撤销一个决定 Annuls an adjustment") { adjustment, from, by };
        common.AddTo(command);
        command.SetAction((parsed, cancellation) => common.RecordAsync(
            parsed, "撤销",
            request => new AnnulAdjustment(
                request, common.Particulars(parsed), parsed.GetValue(adjustment)!, parsed.GetValue(from)!, parsed.GetValue(by),
                common.Reason(parsed)),
            cancellation));
        return command;
    }
}

using System.CommandLine;
using PowerCatalog.Commands.Asking.Answers;
using PowerCatalog.Commands.Options;
using PowerCatalog.Listings.Audit;
using PowerCatalog.Listings.Words;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.Commands.Asking;

/// <summary><c>trail WHAT WHICH</c>: every fact about a subject, with what corrected or annulled it.</summary>
internal static class TrailCommand
{
    public static Command Create()
    {
        var question = new Question();
        var what = new Argument<string>("what")
        {
            Description = "power 职权、department 部门、township 乡镇、receiver 其他承接单位、adjustment 决定、actor 经办人",
        };
        what.AcceptOnlyFromAmong("power", "department", "township", "receiver", "adjustment", "actor");
        var which = new Argument<string>("which") { Description = "编码、名称、文号或代号 Its code, name, document number or id" };
        var order = new Option<TrailOrder>("--order")
        {
            Description = "按哪个时间排列：effective 生效；recorded 记录 By which clock to order",
            DefaultValueFactory = _ => TrailOrder.Effective,
        };
        var command = new Command("trail", "全部记录及其更正、撤销 Every fact about a subject, with what corrected or annulled it")
        {
            what,
            which,
            order,
        };
        question.AddTo(command);
        command.SetAction((parsed, cancellation) => question.AskAsync(parsed, (home, view) => Answer.List(
            question.WantsJson(parsed), view, HistoryListing.Trail(home.Words, new ValueWords(view, home.Words)),
            Of(view, parsed.GetValue(what)!, parsed.GetValue(which)!, parsed.GetValue(order), cancellation), AskingJson.Default,
            home.Words), cancellation));
        return command;
    }

    private static IEnumerable<HistoryEntry> Of(
        CatalogView view, string what, string which, TrailOrder order, CancellationToken cancellation)
    {
        switch (what)
        {
            case "power":
                return view.TrailOf(Codes.Power(view, which), order);
            case "department":
                return view.TrailOfDepartment(which, order)
                    ?? throw new CommandException(ExitCode.Refused, $"没有部门“{which}”。There is no department '{which}'.");
            case "township":
                return view.TrailOf(Codes.Township(view, which), order);
            case "receiver":
                return view.TrailOf(Codes.Receiver(view, which), order);
            case "adjustment":
                var adjustment = view.Adjustment(which)
                    ?? throw new CommandException(ExitCode.Refused, $"没有决定“{which}”。There is no adjustment '{which}'.");
                return view.StreamOfAdjustment(adjustment.Revision, order, cancellation);
            default:
                return view.StreamOfActor(which, order, cancellation);
        }
    }
}

using System.CommandLine;
using PowerCatalog.Commands.Asking.Answers;
using PowerCatalog.Commands.Options;
using PowerCatalog.Listings.Audit;
using PowerCatalog.Listings.Words;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.AuditHistory;

namespace PowerCatalog.Commands.Asking;

/// <summary><c>lineage CODE</c>: the predecessors and successors of a power.</summary>
internal static class LineageCommand
{
    public static Command Create()
    {
        var question = new Question();
        var code = new Argument<string>("code") { Description = "职权编码或名称 The power's code or name" };
        var command = new Command("lineage", "职权的来龙去脉：合并、拆分、更名、划转 The lineage of a power: merges, splits, renamings, transfers") { code };
        question.AddTo(command);
        command.SetAction((parsed, cancellation) => question.AskAsync(parsed, (home, view) => Answer.List(
            question.WantsJson(parsed), view, AuditListings.Lineage(home.Words, new ValueWords(view, home.Words)),
            view.LineageOf(Codes.Power(view, parsed.GetValue(code)!)), AskingJson.Default), cancellation));
        return command;
    }
}

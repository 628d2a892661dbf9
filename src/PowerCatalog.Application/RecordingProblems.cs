using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Application;

/// <summary>Problems that only recording can find.</summary>
internal static class RecordingProblems
{
    public static Problem KnownWithOtherLines(string number, long revision) => Problem.Error(
        "document.known-with-other-lines",
        new Place("决定"),
        $"文号“{number}”已记录（版本 {revision}），但内容与这次不同。已记录的决定不能改写；要订正请另发决定。",
        $"The document '{number}' is recorded (revision {revision}) with other lines. What is recorded is not rewritten; correct it by another decision.");
}

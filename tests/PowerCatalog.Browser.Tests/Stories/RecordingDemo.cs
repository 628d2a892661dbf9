using PowerCatalog.Browser.Looking;
using PowerCatalog.Browser.Tests.Support;
using PowerCatalog.Running;

namespace PowerCatalog.Browser.Tests.Stories;

/// <summary>
/// The demonstration on a folder of its own, in which the stories of one class record one after the other. Each view records something
/// else, so that none is in the way of the next.
/// </summary>
public sealed class RecordingDemo(Site site) : IAsyncLifetime
{
    // Of 利通区; none of them exercises the power that is given.
    private static readonly string[] Townships = ["金银滩镇", "高闸镇", "扁担沟镇", "上桥镇", "古城镇", "金星镇", "胜利镇", "东塔寺乡"];

    // Of 市水务局; none is promised within 4 working days.
    private static readonly string[] Powers =
    [
        "640115001000", "640115016000", "640115004000", "640115006000", "640115007000", "640115011000", "640115012000", "640115013000",
    ];

    private readonly Lazy<Task<Server>> _server = new(site.ServeCopyAsync);

    /// <summary>The server; skips the test where there is no browser.</summary>
    public Task<Server> ServerAsync() => _server.Value;

    /// <summary>The township that gets a power in a view.</summary>
    public static string Township(View view) => Townships[Index(view)];

    /// <summary>The power whose time limit is changed in a view.</summary>
    public static string Power(View view) => Powers[Index(view)];

    /// <summary>The number of the document with which a view records.</summary>
    /// <param name="view">The view.</param>
    /// <param name="first">The number of the first view's document.</param>
    public static string Number(View view, int first) => $"吴政发〔2022〕{first + Index(view)}号";

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_server is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }) await (await _server.Value).DisposeAsync();
    }

    private static int Index(View view) => (view.IsEnglish ? 4 : 0) + (view.Width == View.Wide ? 2 : 0) + (view.Script ? 1 : 0);
}

using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Web.Http.Configuration;

namespace PowerCatalog.Web.Tests.Support;

/// <summary>
/// A server with a small catalog: a list of three powers and a service, a decision of May 2021 that changes, adds, removes and delegates,
/// and one that takes effect in 2099. Tests that only read share it.
/// </summary>
public sealed class SampleCatalog : IAsyncLifetime
{
    internal const string Number = "吴政发〔2021〕5号";

    private readonly ShiftedClock _clock = new();

    internal RunningServer Server { get; private set; } = null!;

    /// <summary>The revision of the opening list.</summary>
    internal long Opened { get; private set; }

    /// <summary>The revision of the decision of May 2021.</summary>
    internal long Changed { get; private set; }

    /// <summary>The revision of the decision for 2099.</summary>
    internal long Planned { get; private set; }

    public async ValueTask InitializeAsync()
    {
        // With every address that an option adds, so that those who walk all of them meet it.
        Server = await RunningServer.StartAsync(
            new WebOptions { Telemetry = new TelemetryOptions { Prometheus = true } }, clock: _clock);
        Opened = await Server.RecordAsync(Drafts.List()
            .Power(
                "640300-01-001", "食品经营许可", "行政许可", "市场监督管理局", ("legalBasis", "《中华人民共和国食品安全法》第三十五条"), ("statutoryLimit", "20工作日"),
                ("promisedLimit", "10工作日"))
            .Power("640300-02-001", "对无照经营的处罚", "行政处罚", "市场监督管理局", ("legalBasis", "《无证无照经营查处办法》第十三条"))
            .Power("640300-02-002", "对违法建设的处罚", "行政处罚", "城市管理局", ("legalBasis", "《中华人民共和国城乡规划法》第六十四条"))
            .Power("640300-20-001", "公共文化场馆开放", "公共服务", "文化旅游局"));
        Changed = await Server.RecordAsync(Drafts.Adjustment(Number, "2021-05-01")
            .Change("640300-01-001", "promisedLimit", "10工作日", "5工作日")
            .Power("640300-06-001", "食品生产检查", "行政检查", "市场监督管理局", ("remark", "=cmd|' /C calc'!A0"))
            .Line(LineKind.Remove, ("code", "640300-02-001"), ("reason", "取消"))
            .Delegate("640300-02-002", "郭家桥镇", "2021-05-01"));
        Planned = await Server.RecordAsync(Drafts.Adjustment("吴政发〔2021〕9号", "2021-12-01").Header("effective", "2099-01-01")
            .Change("640300-01-001", "name", "食品经营许可", "食品经营备案")
            .Line(LineKind.Remove, ("code", "640300-02-002"), ("reason", "依据废止")));
        _clock.Shift = TimeSpan.FromSeconds(2);
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}

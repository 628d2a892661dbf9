using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Powers;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.TownshipDelegations;

/// <summary>A power that a township or another receiver exercises.</summary>
/// <param name="Code">The power's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Category">Its category.</param>
/// <param name="Department">The code of its department.</param>
/// <param name="DepartmentName">Its department's name on the day.</param>
/// <param name="LegalBasis">The power's legal basis, one per line; null where none is given.</param>
/// <param name="Mode">The mode of delegation.</param>
/// <param name="InWhoseName">In whose name the receiver acts.</param>
/// <param name="Instrument">The letter of entrustment or other instrument.</param>
/// <param name="ProvincialBasis">The provincial decision that it rests on.</param>
/// <param name="Since">The day from which it was given, as the fact reads; not the edge of a stretch in which it reads so.</param>
/// <param name="Until">The first day on which it no longer does; null where no end is known.</param>
/// <param name="HandOver">The day of the hand-over, where it is another.</param>
/// <param name="Travelling">What goes with the power.</param>
/// <param name="Scope">The territory for which it holds, in words; null where it is that of the receiver.</param>
/// <param name="Suspended">Whether it may not be exercised for the time being.</param>
/// <param name="DocumentNumber">The adjustment that gave it.</param>
/// <param name="AdjustmentTitle">That adjustment's title.</param>
public sealed record TownshipPower(
    string Code,
    string Name,
    Category Category,
    string Department,
    string DepartmentName,
    string? LegalBasis,
    DelegationMode Mode,
    ActingName InWhoseName,
    string? Instrument,
    string? ProvincialBasis,
    DateOnly Since,
    DateOnly? Until,
    DateOnly? HandOver,
    string? Travelling,
    string? Scope,
    bool Suspended,
    string? DocumentNumber,
    string AdjustmentTitle)
{
    /// <summary>The telephone for complaints about how the power is exercised; null where the list gives none.</summary>
    public string? ComplaintPhone { get; init; }
}

/// <summary>A township that exercises a power.</summary>
/// <param name="Township">Its code, twelve digits.</param>
/// <param name="Name">Its name on the day.</param>
/// <param name="County">The county-level division above it.</param>
/// <param name="Mode">How the power came to it.</param>
/// <param name="InWhoseName">In whose name it acts.</param>
/// <param name="Since">The first day on which it exercises the power.</param>
/// <param name="Until">The first day on which it no longer does; null where no end is known.</param>
/// <param name="DocumentNumber">The adjustment that gave it.</param>
public sealed record PowerTownship(
    string Township, string Name, string? County, DelegationMode Mode, ActingName InWhoseName, DateOnly Since, DateOnly? Until,
    string? DocumentNumber);

/// <summary>Queries the powers that townships and other receivers exercise.</summary>
public static class TownshipQueries
{
    /// <summary>The township; null where there is none with that code on the day.</summary>
    public static TownshipAnswer? Township(this CatalogView view, TownshipCode code)
    {
        var parameters = view.Parameters();
        parameters.Add("code", code.Value);
        var row = view.First(
            "SELECT name, parent, open FROM bodies b WHERE catalog_id = @catalog AND kind = 'township' AND code = @code AND "
                + $"{view.Meets("b")}",
            parameters,
            static row => ((string Name, string? Parent, long Open)?)(row.Text(0), row.TextOrNull(1), row.Number(2)));
        if (row is not { } township) return null;
        return new TownshipAnswer(code.Value, township.Name, township.Parent, township.Open != 0, CountOf(view, code.Value));
    }

    /// <summary>The first day on which a township is registered, as known; null where it never is.</summary>
    public static DateOnly? FirstDayOf(this CatalogView view, TownshipCode code)
    {
        var parameters = view.Parameters();
        parameters.Add("code", code.Value);
        return ClockColumns.DateOrNull(
            view.Number(
                "SELECT min(valid_from) FROM bodies b WHERE catalog_id = @catalog AND kind = 'township' AND code = @code AND "
                    + view.Knows("b"),
                parameters));
    }

    /// <summary>The powers that a receiver exercises, by code.</summary>
    public static IReadOnlyList<TownshipPower> PowersOf(this CatalogView view, KnownReceiver receiver)
    {
        ArgumentNullException.ThrowIfNull(receiver);
        return PowersOf(view, receiver.Key, view.Lens.On);
    }

    /// <summary>The townships that exercise a power, by code.</summary>
    public static IReadOnlyList<PowerTownship> TownshipsOf(this CatalogView view, PowerCode power)
    {
        var parameters = view.Parameters();
        parameters.Add("code", power.Value);
        var rows = view.Query(
            $"""
            SELECT d.receiver, b.name, b.parent, d.mode, d.acting_name, d.given, d.valid_to, a.document_number
            FROM powers p
            JOIN delegations d ON d.power_id = p.power_id AND {view.Meets("d")}
            JOIN facts f ON f.catalog_id = d.catalog_id AND f.revision = d.revision
            JOIN adjustments a ON a.catalog_id = f.catalog_id AND a.known = f.known
            LEFT JOIN bodies b ON b.catalog_id = d.catalog_id AND b.kind = 'township' AND b.code = d.receiver AND {view.Meets("b")}
            WHERE p.catalog_id = @catalog AND p.code = @code AND d.kind = 0
            ORDER BY d.receiver
            """,
            parameters,
            static row => (
                Township: row.Text(0), Name: row.TextOrNull(1), Parent: row.TextOrNull(2), Mode: row.Number(3), Acting: row.Number(4),
                From: row.Number(5), To: row.Number(6), Number: row.TextOrNull(7)));
        return [.. rows.Select(row => new PowerTownship(
            row.Township, row.Name ?? row.Township, row.Parent, (DelegationMode)row.Mode, (ActingName)row.Acting,
            ClockColumns.Date(row.From), ClockColumns.DateOrNull(row.To), row.Number))];
    }

    /// <summary>The number of powers that the receiver with a key exercises.</summary>
    internal static long CountOf(CatalogView view, string receiver)
    {
        var parameters = view.Parameters();
        parameters.Add("receiver", receiver);
        return view.Count(
            $"SELECT count(*) FROM delegations d WHERE d.catalog_id = @catalog AND d.receiver = @receiver AND {view.Meets("d")}",
            parameters);
    }

    internal static IReadOnlyList<TownshipPower> PowersOf(CatalogView view, string receiver, DateOnly on)
    {
        var parameters = view.Parameters(on);
        parameters.Add("receiver", receiver);
        var rows = view.Query<Row>(
            $"""
            SELECT v.code AS Code, v.name AS Name, v.category AS Category, v.department AS Department, b.name AS DepartmentName,
                v.elements ->> '$.legalBasis' AS LegalBasis, v.elements ->> '$.complaintPhone' AS ComplaintPhone,
                d.mode AS Mode, d.acting_name AS ActingName, d.instrument AS Instrument, d.provincial_basis AS ProvincialBasis,
                d.given AS Since, d.valid_to AS Until,
                d.hand_over AS HandOver, d.travelling AS Travelling, d.scope AS Scope, v.suspended AS Suspended,
                a.document_number AS DocumentNumber,
                a.title AS AdjustmentTitle
            FROM delegations d
            JOIN power_validity r ON r.power_id = d.power_id AND {view.Meets("r")}
            JOIN versions v ON v.version_id = r.version_id
            JOIN facts f ON f.catalog_id = d.catalog_id AND f.revision = d.revision
            JOIN adjustments a ON a.catalog_id = f.catalog_id AND a.known = f.known
            LEFT JOIN bodies b ON b.catalog_id = d.catalog_id AND b.kind = 'department' AND b.code = v.department AND {view.Meets("b")}
            WHERE d.catalog_id = @catalog AND d.receiver = @receiver AND {view.Meets("d")}
            ORDER BY v.code
            """,
            parameters);
        return [.. rows.Select(row => row.Answer())];
    }

    private sealed class Row : ISqlRow<Row>
    {
        public string Code { get; init; } = "";

        public string Name { get; init; } = "";

        public long Category { get; init; }

        public string Department { get; init; } = "";

        public string? DepartmentName { get; init; }

        public string? LegalBasis { get; init; }

        public string? ComplaintPhone { get; init; }

        public long Mode { get; init; }

        public long ActingName { get; init; }

        public string? Instrument { get; init; }

        public string? ProvincialBasis { get; init; }

        public long Since { get; init; }

        public long Until { get; init; }

        public long? HandOver { get; init; }

        public string? Travelling { get; init; }

        public string? Scope { get; init; }

        public long Suspended { get; init; }

        public string? DocumentNumber { get; init; }

        public string AdjustmentTitle { get; init; } = "";

        public static Func<SqlRow, Row> Reader(SqlColumns columns)
        {
            var (code, name, category, department, departmentName, legalBasis, complaintPhone, mode, actingName, instrument,
                provincialBasis, since, until, handOver, travelling, scope, suspended, documentNumber, adjustmentTitle) = (
                columns.Text("Code"), columns.Text("Name"), columns.Number("Category"), columns.Text("Department"),
                columns.TextOrNull("DepartmentName"), columns.TextOrNull("LegalBasis"), columns.TextOrNull("ComplaintPhone"),
                columns.Number("Mode"), columns.Number("ActingName"), columns.TextOrNull("Instrument"),
                columns.TextOrNull("ProvincialBasis"), columns.Number("Since"), columns.Number("Until"), columns.NumberOrNull("HandOver"),
                columns.TextOrNull("Travelling"), columns.TextOrNull("Scope"), columns.Number("Suspended"),
                columns.TextOrNull("DocumentNumber"), columns.Text("AdjustmentTitle"));
            return row => new Row
            {
                Code = code(row),
                Name = name(row),
                Category = category(row),
                Department = department(row),
                DepartmentName = departmentName(row),
                LegalBasis = legalBasis(row),
                ComplaintPhone = complaintPhone(row),
                Mode = mode(row),
                ActingName = actingName(row),
                Instrument = instrument(row),
                ProvincialBasis = provincialBasis(row),
                Since = since(row),
                Until = until(row),
                HandOver = handOver(row),
                Travelling = travelling(row),
                Scope = scope(row),
                Suspended = suspended(row),
                DocumentNumber = documentNumber(row),
                AdjustmentTitle = adjustmentTitle(row),
            };
        }

        public TownshipPower Answer() => new(
            Code, Name, (Category)Category, Department, DepartmentName ?? Department, LegalBasis, (DelegationMode)Mode,
            (ActingName)ActingName, Instrument, ProvincialBasis, ClockColumns.Date(Since), ClockColumns.DateOrNull(Until),
            ClockColumns.DateOrNull(HandOver), Travelling, Scope, Suspended != 0, DocumentNumber, AdjustmentTitle)
        {
            ComplaintPhone = ComplaintPhone,
        };
    }
}

namespace PowerCatalog.Domain.Time;

/// <summary><c>catalog/holidays.json</c>.</summary>
/// <param name="Source">Where the days are from, in words.</param>
/// <param name="Years">The years that have a calendar.</param>
/// <param name="Notices">The notices, in order.</param>
internal sealed record HolidaysFile(string Source, IReadOnlyList<int> Years, IReadOnlyList<HolidayNotice> Notices);

/// <summary>One notice of the State Council.</summary>
/// <param name="Addresses">Where it was published, and what amended it.</param>
/// <param name="Off">The days off.</param>
/// <param name="Work">The days at weekends that are worked.</param>
internal sealed record HolidayNotice(IReadOnlyList<string> Addresses, IReadOnlyList<Holiday> Off, IReadOnlyList<Holiday> Work);

/// <summary>Days of one holiday.</summary>
/// <param name="Name">Its name, as 春节.</param>
/// <param name="Days">The days.</param>
internal sealed record Holiday(string Name, IReadOnlyList<DateOnly> Days);

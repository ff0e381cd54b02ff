<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ro_RO" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Thecalog</source>
        <translation>Despre Thecalog</translation>
    </message>
    <message>
        <source>A register for intrathecal trastuzumab. It works offline, in one encrypted file.</source>
        <translation>Un registru pentru trastuzumab intratecal. Funcționează fără rețea, într-un singur fișier criptat.</translation>
    </message>
    <message>
        <source>It records and warns; it does not prescribe. Every decision stays with the clinician.</source>
        <translation>Înregistrează și avertizează; nu prescrie. Fiecare decizie rămâne a medicului.</translation>
    </message>
    <message>
        <source>Demonstration after Trifănescu et al., Cancers 2023;15:2508, CC BY 4.0. MIT licence.</source>
        <translation>Demonstrație după Trifănescu et al., Cancers 2023;15:2508, CC BY 4.0. Licență MIT.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Închide</translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Anulează</translation>
    </message>
</context>
<context>
    <name>AccountFoot</name>
    <message>
        <source>Logged in: {account}, {roles}</source>
        <translation>Autentificat: {account}, {roles}</translation>
    </message>
</context>
<context>
    <name>AccountWork</name>
    <message>
        <source>Account {account} added</source>
        <translation>Cont adăugat: {account}</translation>
    </message>
    <message>
        <source>Roles of {account} changed</source>
        <translation>Roluri modificate: {account}</translation>
    </message>
    <message>
        <source>Password of {account} set</source>
        <translation>Parolă setată: {account}</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Parolă schimbată</translation>
    </message>
    <message>
        <source>Account {account} closed</source>
        <translation>Cont închis: {account}</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Conturi</translation>
    </message>
    <message>
        <source>&amp;New account</source>
        <translation>Cont &amp;nou</translation>
    </message>
    <message>
        <source>Change &amp;roles</source>
        <translation>Schimbă &amp;rolurile</translation>
    </message>
    <message>
        <source>New &amp;password</source>
        <translation>&amp;Parolă nouă</translation>
    </message>
    <message>
        <source>&amp;Close account</source>
        <translation>Închide &amp;contul</translation>
    </message>
</context>
<context>
    <name>AccountsTable</name>
    <message>
        <source>Name</source>
        <translation>Nume</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Roluri</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stare</translation>
    </message>
    <message>
        <source>open</source>
        <translation>deschis</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>închis</translation>
    </message>
    <message>
        <source>Last login</source>
        <translation>Ultima autentificare</translation>
    </message>
    <message>
        <source>Wrong passwords in a row</source>
        <translation>Parole greșite la rând</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>read</source>
        <translation>citire</translation>
    </message>
    <message>
        <source>insert</source>
        <translation>introducere</translation>
    </message>
    <message>
        <source>update</source>
        <translation>modificare</translation>
    </message>
    <message>
        <source>void</source>
        <translation>marcare ca greșit</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>semnare</translation>
    </message>
    <message>
        <source>log in</source>
        <translation>autentificare</translation>
    </message>
    <message>
        <source>fail to log in</source>
        <translation>autentificare eșuată</translation>
    </message>
    <message>
        <source>export</source>
        <translation>export</translation>
    </message>
    <message>
        <source>print</source>
        <translation>tipărire</translation>
    </message>
    <message>
        <source>restore</source>
        <translation>restaurare</translation>
    </message>
    <message>
        <source>administer</source>
        <translation>administrare</translation>
    </message>
</context>
<context>
    <name>ActionOnTreatment</name>
    <message>
        <source>none</source>
        <translation>niciuna</translation>
    </message>
    <message>
        <source>delayed</source>
        <translation>amânat</translation>
    </message>
    <message>
        <source>dose reduced</source>
        <translation>doză redusă</translation>
    </message>
    <message>
        <source>held</source>
        <translation>suspendat</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>oprit</translation>
    </message>
</context>
<context>
    <name>Administration</name>
    <message>
        <source>Trastuzumab</source>
        <translation>Trastuzumab</translation>
    </message>
    <message>
        <source>Dexamethasone</source>
        <translation>Dexametazonă</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Lot expires</source>
        <translation>Expirarea lotului</translation>
    </message>
    <message>
        <source>Diluent</source>
        <translation>Solvent</translation>
    </message>
    <message>
        <source>Preservative-free confirmed</source>
        <translation>Fără conservanți, confirmat</translation>
    </message>
    <message>
        <source>NRFit connectors</source>
        <translation>Conectori NRFit</translation>
    </message>
    <message>
        <source>Volume injected</source>
        <translation>Volum injectat</translation>
    </message>
    <message>
        <source>Systolic, lying</source>
        <translation>Sistolică, clinostatism</translation>
    </message>
    <message>
        <source>Diastolic, lying</source>
        <translation>Diastolică, clinostatism</translation>
    </message>
    <message>
        <source>Pulse, lying</source>
        <translation>Puls, clinostatism</translation>
    </message>
    <message>
        <source>Systolic, standing</source>
        <translation>Sistolică, ortostatism</translation>
    </message>
    <message>
        <source>Diastolic, standing</source>
        <translation>Diastolică, ortostatism</translation>
    </message>
    <message>
        <source>Pulse, standing</source>
        <translation>Puls, ortostatism</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatură</translation>
    </message>
    <message>
        <source>SpO₂</source>
        <translation>SpO₂</translation>
    </message>
    <message>
        <source>GCS</source>
        <translation>GCS</translation>
    </message>
    <message>
        <source>Leg power (MRC)</source>
        <translation>Forță la membrele inferioare (MRC)</translation>
    </message>
    <message>
        <source>Pain before, NRS</source>
        <translation>Durere înainte, NRS</translation>
    </message>
    <message>
        <source>KPS</source>
        <translation>KPS</translation>
    </message>
    <message>
        <source>Lying flat after</source>
        <translation>Decubit dorsal după puncție</translation>
    </message>
    <message>
        <source>Left the ward</source>
        <translation>A părăsit secția</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Pacient</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Data și ora</translation>
    </message>
    <message>
        <source>Drug was</source>
        <translation>Medicamentul a fost</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motiv</translation>
    </message>
    <message>
        <source>Puncture attempted</source>
        <translation>Puncție încercată</translation>
    </message>
    <message>
        <source>Two identifiers checked</source>
        <translation>Doi identificatori verificați</translation>
    </message>
    <message>
        <source>Consent signed</source>
        <translation>Consimțământ semnat</translation>
    </message>
    <message>
        <source>Allergies checked</source>
        <translation>Alergii verificate</translation>
    </message>
    <message>
        <source>Drug, dose and route checked twice</source>
        <translation>Medicament, doză și cale verificate de două ori</translation>
    </message>
    <message>
        <source>No intravenous chemotherapy in the room</source>
        <translation>Fără chimioterapie intravenoasă în încăpere</translation>
    </message>
    <message>
        <source>Time-out held</source>
        <translation>Time-out efectuat</translation>
    </message>
    <message>
        <source>New neurological change</source>
        <translation>Modificare neurologică nouă</translation>
    </message>
    <message>
        <source>Signs of raised pressure</source>
        <translation>Semne de hipertensiune intracraniană</translation>
    </message>
    <message>
        <source>Infection at the site</source>
        <translation>Infecție la locul puncției</translation>
    </message>
    <message>
        <source>Blood drawn</source>
        <translation>Sânge recoltat</translation>
    </message>
    <message>
        <source>Platelets</source>
        <translation>Trombocite</translation>
    </message>
    <message>
        <source>INR</source>
        <translation>INR</translation>
    </message>
    <message>
        <source>Anticoagulant</source>
        <translation>Anticoagulant</translation>
    </message>
    <message>
        <source>Anticoagulant dose</source>
        <translation>Doza de anticoagulant</translation>
    </message>
    <message>
        <source>Last anticoagulant dose</source>
        <translation>Ultima doză de anticoagulant</translation>
    </message>
    <message>
        <source>Anticoagulant held</source>
        <translation>Anticoagulant întrerupt</translation>
    </message>
    <message>
        <source>Latest MRI</source>
        <translation>Ultimul IRM</translation>
    </message>
    <message>
        <source>Hydrocephalus</source>
        <translation>Hidrocefalie</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Cale</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Needle</source>
        <translation>Ac</translation>
    </message>
    <message>
        <source>Gauge</source>
        <translation>Calibru</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Încercări</translation>
    </message>
    <message>
        <source>Opening pressure</source>
        <translation>Presiune de deschidere</translation>
    </message>
    <message>
        <source>CSF withdrawn</source>
        <translation>LCR extras</translation>
    </message>
    <message>
        <source>CSF appearance</source>
        <translation>Aspectul LCR</translation>
    </message>
    <message>
        <source>CSF cells</source>
        <translation>Celule în LCR</translation>
    </message>
    <message>
        <source>CSF protein</source>
        <translation>Proteine în LCR</translation>
    </message>
    <message>
        <source>CSF glucose</source>
        <translation>Glucoză în LCR</translation>
    </message>
    <message>
        <source>CSF cytology</source>
        <translation>Citologie LCR</translation>
    </message>
    <message>
        <source>Prescribed by</source>
        <translation>Prescris de</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Preparat de</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Verificat de</translation>
    </message>
    <message>
        <source>Performed by</source>
        <translation>Efectuat de</translation>
    </message>
    <message>
        <source>Witnessed by</source>
        <translation>Martor</translation>
    </message>
    <message>
        <source>Given under a hold, approved by</source>
        <translation>Administrat sub suspendare, aprobat de</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Semnat</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Semnat de</translation>
    </message>
    <message>
        <source>Meaning of the signature</source>
        <translation>Sensul semnăturii</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Setări</translation>
    </message>
    <message>
        <source>Sta&amp;ff</source>
        <translation>&amp;Personal</translation>
    </message>
    <message>
        <source>Audit &amp;trail</source>
        <translation>&amp;Jurnal de audit</translation>
    </message>
    <message>
        <source>&amp;Accounts</source>
        <translation>&amp;Conturi</translation>
    </message>
</context>
<context>
    <name>AdministrationPlace</name>
    <message>
        <source>Administration</source>
        <translation>Administrare</translation>
    </message>
</context>
<context>
    <name>AdverseEvent</name>
    <message>
        <source>Patient</source>
        <translation>Pacient</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Ședință</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Interval</translation>
    </message>
    <message>
        <source>Complication</source>
        <translation>Complicație</translation>
    </message>
    <message>
        <source>CTCAE term</source>
        <translation>Termen CTCAE</translation>
    </message>
    <message>
        <source>CTCAE grade</source>
        <translation>Grad CTCAE</translation>
    </message>
    <message>
        <source>CTCAE version</source>
        <translation>Versiune CTCAE</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Localizare</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>Grav</translation>
    </message>
    <message>
        <source>Reported to the authority</source>
        <translation>Raportat autorității</translation>
    </message>
    <message>
        <source>Onset</source>
        <translation>Debut</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Remis</translation>
    </message>
    <message>
        <source>Relatedness</source>
        <translation>Legătură cauzală</translation>
    </message>
    <message>
        <source>Action on treatment</source>
        <translation>Măsură asupra tratamentului</translation>
    </message>
    <message>
        <source>Treatment given</source>
        <translation>Tratament administrat</translation>
    </message>
    <message>
        <source>Narrative</source>
        <translation>Descriere</translation>
    </message>
</context>
<context>
    <name>AgentsForm</name>
    <message>
        <source>Add another IT agent</source>
        <translation>Adaugă alt agent IT</translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message>
        <source>yes</source>
        <translation>da</translation>
    </message>
    <message>
        <source>partly</source>
        <translation>parțial</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>schimbat</translation>
    </message>
</context>
<context>
    <name>Analysis</name>
    <message>
        <source>Groups</source>
        <translation>Grupuri</translation>
    </message>
    <message>
        <source>Chi²</source>
        <translation>Chi²</translation>
    </message>
    <message>
        <source>df</source>
        <translation>gl</translation>
    </message>
    <message>
        <source>Permutation p</source>
        <translation>p de permutare</translation>
    </message>
    <message>
        <source>Log-rank test</source>
        <translation>Test log-rank</translation>
    </message>
    <message>
        <source>Not defined: it needs two groups at risk while an event happens.</source>
        <translation>Nedefinit: este nevoie de două grupuri la risc în momentul unui eveniment.</translation>
    </message>
    <message>
        <source>With delayed entry there is no permutation p.</source>
        <translation>La intrare întârziată nu există p de permutare.</translation>
    </message>
    <message>
        <source>No exact p: more than two groups, or more than 100 000 splits.</source>
        <translation>Fără p exact: mai mult de două grupuri sau mai mult de 100 000 de împărțiri.</translation>
    </message>
    <message>
        <source>Permutation p is exact but takes censoring as equal; here censoring is unequal.</source>
        <translation>p de permutare este exact, dar presupune cenzurare egală; aici cenzurarea este inegală.</translation>
    </message>
    <message>
        <source>Permutation p is exact and takes censoring as equal.</source>
        <translation>p de permutare este exact și presupune cenzurare egală.</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variabilă</translation>
    </message>
    <message>
        <source>all together</source>
        <translation>toate împreună</translation>
    </message>
    <message>
        <source>Score test on Kaplan–Meier time (Grambsch and Therneau).</source>
        <translation>Test de scor pe timpul Kaplan–Meier (Grambsch și Therneau).</translation>
    </message>
    <message>
        <source>Not defined, since the Cox model has no estimate.</source>
        <translation>Nedefinit, deoarece modelul Cox nu are estimare.</translation>
    </message>
    <message>
        <source>Proportional hazards</source>
        <translation>Riscuri proporționale</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Metodă</translation>
    </message>
    <message>
        <source>Hazard ratio</source>
        <translation>Raport de risc (HR)</translation>
    </message>
    <message>
        <source>95 % CI</source>
        <translation>IC 95 %</translation>
    </message>
    <message>
        <source>Cox regression</source>
        <translation>Regresie Cox</translation>
    </message>
    <message>
        <source>Not defined: no variable of the model differs between the patients.</source>
        <translation>Nedefinit: nicio variabilă a modelului nu diferă între pacienți.</translation>
    </message>
    <message>
        <source>Against {group}.</source>
        <translation>Față de {group}.</translation>
    </message>
    <message>
        <source>Fitted on the {n} patients who have every covariate.</source>
        <translation>Ajustat pe cei {n} pacienți care au toate covariatele.</translation>
    </message>
    <message>
        <source>{events} events per variable.</source>
        <translation>Evenimente pe variabilă: {events}.</translation>
    </message>
    <message>
        <source>Wald intervals; with delayed entry there is no Firth estimate.</source>
        <translation>Intervale Wald; la intrare întârziată nu există estimare Firth.</translation>
    </message>
    <message>
        <source>Efron and Breslow: Wald interval. Firth: profile interval, likelihood ratio p.</source>
        <translation>Efron și Breslow: interval Wald. Firth: interval de profil, p din raportul de verosimilitate.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grup</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Luni</translation>
    </message>
    <message>
        <source>{group} minus {reference}</source>
        <translation>{group} minus {reference}</translation>
    </message>
    <message>
        <source>Restricted mean to {tau} months</source>
        <translation>Medie restrânsă până la luna {tau}</translation>
    </message>
    <message>
        <source>Area under the curve, Greenwood variance; – lies beyond the follow-up.</source>
        <translation>Aria de sub curbă, varianță Greenwood; – depășește urmărirea.</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Evenimente</translation>
    </message>
    <message>
        <source>Numbers: ratio per unit, or per as many as are named. Where there are 10 events per variable or fewer, or no other estimate, Firth’s is drawn with its profile interval, and named.</source>
        <translation>Numere: raport pe unitate sau pe câte sunt numite. Unde sunt 10 evenimente pe variabilă sau mai puține, ori nu există altă estimare, este desenată cea a lui Firth, cu intervalul de profil, și este numită.</translation>
    </message>
    <message>
        <source>Naive and landmark</source>
        <translation>Direct și landmark</translation>
    </message>
    <message>
        <source>Naive and time-varying</source>
        <translation>Direct și dependent de timp</translation>
    </message>
    <message>
        <source>Naive, landmark, time-varying</source>
        <translation>Direct, landmark, dependent de timp</translation>
    </message>
    <message>
        <source>Naive</source>
        <translation>Direct</translation>
    </message>
    <message>
        <source>Landmark, month {months}</source>
        <translation>Landmark, luna {months}</translation>
    </message>
    <message>
        <source>Time-varying</source>
        <translation>Dependent de timp</translation>
    </message>
    <message>
        <source>Treated with IT</source>
        <translation>Tratați IT</translation>
    </message>
    <message>
        <source>Events among them</source>
        <translation>Evenimente printre ei</translation>
    </message>
    <message>
        <source>{ratio}, Firth</source>
        <translation>{ratio}, Firth</translation>
    </message>
    <message>
        <source>The naive ratio credits the treatment with the months that a patient had to live to receive it; the time-varying one counts her as untreated until the day of her first dose and as treated after it.</source>
        <translation>Raportul direct pune pe seama tratamentului lunile pe care un pacient a trebuit să le trăiască pentru a-l primi; cel dependent de timp îl numără ca netratat până în ziua primei doze și ca tratat după aceea.</translation>
    </message>
    <message>
        <source>From the landmark on: only patients still under observation then, their clock restarted; medians count from there.</source>
        <translation>De la landmark: doar pacienții aflați încă sub observație atunci, cu timpul luat de la zero; medianele se numără de acolo.</translation>
    </message>
    <message>
        <source>Cox, Efron ties, Wald interval.</source>
        <translation>Cox, legături Efron, interval Wald.</translation>
    </message>
    <message>
        <source>Treated after the landmark and therefore with the untreated there: {n}.</source>
        <translation>Tratați după landmark și de aceea socotiți acolo între cei netratați: {n}.</translation>
    </message>
    <message>
        <source>Time-varying not defined: no event was observed.</source>
        <translation>Dependent de timp, nedefinit: nu s-a observat niciun eveniment.</translation>
    </message>
    <message>
        <source>Time-varying not defined: no first dose is recorded while followed.</source>
        <translation>Dependent de timp, nedefinit: nicio primă doză nu este înregistrată în cursul urmăririi.</translation>
    </message>
    <message>
        <source>Time-varying not defined: at no event are treated and untreated patients told apart.</source>
        <translation>Dependent de timp, nedefinit: la niciun eveniment pacienții tratați nu se pot deosebi de cei netratați.</translation>
    </message>
    <message>
        <source>Time-varying: {events} events per variable.</source>
        <translation>Dependent de timp: evenimente pe variabilă: {events}.</translation>
    </message>
    <message>
        <source>Left out of it, since treated elsewhere from a day that is not known: {n}.</source>
        <translation>Excluși din acesta, fiind tratați în altă parte dintr-o zi necunoscută: {n}.</translation>
    </message>
    <message>
        <source>Median, {group}</source>
        <translation>Mediană, {group}</translation>
    </message>
    <message>
        <source>Left out at the landmark</source>
        <translation>Excluși la landmark</translation>
    </message>
    <message>
        <source>Hazard ratio, {term}</source>
        <translation>Raport de risc (HR), {term}</translation>
    </message>
    <message>
        <source>Log-rank p</source>
        <translation>p log-rank</translation>
    </message>
    <message>
        <source>Efron ties</source>
        <translation>Legături Efron</translation>
    </message>
    <message>
        <source>Breslow ties</source>
        <translation>Legături Breslow</translation>
    </message>
    <message>
        <source>Firth</source>
        <translation>Firth</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>da</translation>
    </message>
    <message>
        <source>Age at LM diagnosis</source>
        <translation>Vârsta la diagnosticul LM</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>Braț</translation>
    </message>
    <message>
        <source>Kaplan–Meier curves</source>
        <translation>Curbe Kaplan–Meier</translation>
    </message>
    <message>
        <source>Dates known only to the month or year decide the time of patients: {n}.</source>
        <translation>Date cunoscute doar ca lună sau an decid timpul unor pacienți: {n}.</translation>
    </message>
    <message>
        <source>Patients enter at LM diagnosis, since they had to live that long to be in the register: few are at risk early, and one early death moves the whole curve. What assumes entry at time zero is left out.</source>
        <translation>Pacienții intră la diagnosticul LM, deoarece au trebuit să trăiască până atunci ca să fie în registru: la început puțini sunt la risc, iar un singur deces timpuriu deplasează toată curba. Ce presupune intrarea la timpul zero este exclus.</translation>
    </message>
    <message>
        <source>{group}: at month {month} the last patient then at risk died, while patients who enter later: {n}. The curve falls to 0 there and says nothing of them, so that it has no median.</source>
        <translation>{group}: în luna {month} a decedat ultimul pacient aflat atunci la risc, iar pacienți care intră mai târziu sunt: {n}. Curba cade acolo la 0 și nu spune nimic despre ei, astfel încât nu are mediană.</translation>
    </message>
    <message>
        <source>From the landmark at month {months} on: {warning}</source>
        <translation>De la landmarkul din luna {months}: {warning}</translation>
    </message>
    <message>
        <source>10 events or fewer per variable of the Cox model: its estimates waver.</source>
        <translation>Cel mult 10 evenimente pe variabilă a modelului Cox: estimările lui sunt instabile.</translation>
    </message>
    <message>
        <source>Compare from month {months}</source>
        <translation>Compară din luna {months}</translation>
    </message>
    <message>
        <source>Demonstration: the dates on which treatment starts are invented, so that here landmark and time-varying model show the method and prove nothing.</source>
        <translation>Demonstrație: datele de începere a tratamentului sunt inventate; aici landmark-ul și modelul dependent de timp arată metoda și nu dovedesc nimic.</translation>
    </message>
    <message>
        <source>Demonstration: the dates are invented; times and events are the published ones.</source>
        <translation>Demonstrație: datele calendaristice sunt inventate; timpii și evenimentele sunt cele publicate.</translation>
    </message>
    <message>
        <source>NR: not reached. Median follow-up {months} months (reverse Kaplan–Meier).</source>
        <translation>NR: neatinsă. Urmărire mediană {months} luni (Kaplan–Meier invers).</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Mediană</translation>
    </message>
    <message>
        <source>Median, months</source>
        <translation>Mediană, luni</translation>
    </message>
    <message>
        <source>NR: not reached, nor is the median follow-up (reverse Kaplan–Meier).</source>
        <translation>NR: neatinsă, la fel ca urmărirea mediană (Kaplan–Meier inversat).</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Luna</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>La risc</translation>
    </message>
    <message>
        <source>Survival</source>
        <translation>Supraviețuire</translation>
    </message>
    <message>
        <source>Kaplan–Meier, log-log interval; at risk: T ≥ month.</source>
        <translation>Kaplan–Meier, interval log-log; la risc: T ≥ luna.</translation>
    </message>
    <message>
        <source>Survival at times</source>
        <translation>Supraviețuire la momente date</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Pacient</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motiv</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valoare</translation>
    </message>
    <message>
        <source>Left out: {n}</source>
        <translation>Excluși: {n}</translation>
    </message>
    <message>
        <source>time to the event</source>
        <translation>timpul până la eveniment</translation>
    </message>
    <message>
        <source>n {n}, {events_word} {events}</source>
        <translation>n {n}, {events_word}: {events}</translation>
    </message>
    <message>
        <source>{variable}, per {step}</source>
        <translation>{variable}, la {step}</translation>
    </message>
    <message>
        <source>{variable}: {level}</source>
        <translation>{variable}: {level}</translation>
    </message>
    <message>
        <source>against {level}</source>
        <translation>față de {level}</translation>
    </message>
    <message>
        <source>Kaplan–Meier, 95 % CI log-log</source>
        <translation>Kaplan–Meier, IC 95 % log-log</translation>
    </message>
    <message>
        <source>from breast cancer diagnosis, entering at LM diagnosis</source>
        <translation>de la diagnosticul cancerului mamar, cu intrare la diagnosticul LM</translation>
    </message>
    <message>
        <source>from brain metastasis, entering at LM diagnosis</source>
        <translation>de la metastaza cerebrală, cu intrare la diagnosticul LM</translation>
    </message>
    <message>
        <source>from LM diagnosis</source>
        <translation>de la diagnosticul LM</translation>
    </message>
    <message>
        <source>by {column}</source>
        <translation>după {column}</translation>
    </message>
    <message>
        <source>by {column}, cut at its median {at}</source>
        <translation>după {column}, împărțit la mediana {at}</translation>
    </message>
    <message>
        <source>by {column}, cut at {at}</source>
        <translation>după {column}, împărțit la {at}</translation>
    </message>
    <message>
        <source>months since breast cancer diagnosis</source>
        <translation>luni de la diagnosticul cancerului mamar</translation>
    </message>
    <message>
        <source>months since brain metastasis</source>
        <translation>luni de la metastaza cerebrală</translation>
    </message>
    <message>
        <source>progression on any basis</source>
        <translation>progresie pe orice criteriu</translation>
    </message>
    <message>
        <source>progression on imaging</source>
        <translation>progresie imagistică</translation>
    </message>
    <message>
        <source>Cox adjusted for {columns}</source>
        <translation>Cox ajustat pentru {columns}</translation>
    </message>
    <message>
        <source>data cut-off {day}</source>
        <translation>date până la {day}</translation>
    </message>
    <message>
        <source>all data</source>
        <translation>toate datele</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>IT trastuzumab</source>
        <translation>Trastuzumab IT</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Numărători</translation>
    </message>
    <message>
        <source>Median (95 % CI)</source>
        <translation>Mediană (IC 95 %)</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Sursă</translation>
    </message>
    <message>
        <source>Medians in months as published. The series count from different starts and chose their patients differently: they show where a curve lies, and compare nothing.</source>
        <translation>Mediane în luni, așa cum au fost publicate. Seriile numără de la momente diferite și și-au ales pacienții diferit: ele arată unde se află o curbă și nu compară nimic.</translation>
    </message>
    <message>
        <source>Published series</source>
        <translation>Serii publicate</translation>
    </message>
    <message>
        <source>Hazard ratio (95 % CI)</source>
        <translation>Raport de risc (IC 95 %)</translation>
    </message>
    <message>
        <source>hazard ratio, log scale</source>
        <translation>raport de risc, scară logaritmică</translation>
    </message>
    <message>
        <source>univariable</source>
        <translation>univariabil</translation>
    </message>
    <message>
        <source>multivariable</source>
        <translation>multivariabil</translation>
    </message>
    <message>
        <source>Hazard ratios</source>
        <translation>Rapoarte de risc</translation>
    </message>
    <message>
        <source>not estimable</source>
        <translation>neestimabil</translation>
    </message>
    <message>
        <source>log hazard ratio</source>
        <translation>logaritmul raportului de risc</translation>
    </message>
    <message>
        <source>{months}, Kaplan–Meier scale</source>
        <translation>{months}, scară Kaplan–Meier</translation>
    </message>
    <message>
        <source>Hazard ratios over time</source>
        <translation>Rapoarte de risc în timp</translation>
    </message>
    <message>
        <source>hazard ratio {ratio} (dashed), score test p {p}; a circle for each event</source>
        <translation>raport de risc {ratio} (linie întreruptă), test de scor p {p}; câte un cerc pentru fiecare eveniment</translation>
    </message>
    <message>
        <source>Scaled Schoenfeld residuals, a point for each event; dashed: the model&apos;s ratio, dotted: no effect. A trend means that the ratio changes over time.</source>
        <translation>Reziduuri Schoenfeld scalate, câte un punct pentru fiecare eveniment; linie întreruptă: raportul modelului, punctată: fără efect. O tendință înseamnă că raportul se schimbă în timp.</translation>
    </message>
    <message>
        <source>No smooth: fewer than {n} events.</source>
        <translation>Fără netezire: evenimente mai puține de {n}.</translation>
    </message>
    <message>
        <source>Solid: lowess, span 2/3.</source>
        <translation>Linie continuă: lowess, fereastră 2/3.</translation>
    </message>
    <message>
        <source>Only the first {n} terms are drawn.</source>
        <translation>Sunt desenați numai primii {n} termeni.</translation>
    </message>
    <message>
        <source>{endpoint}, regression</source>
        <translation>{endpoint}, regresie</translation>
    </message>
    <message>
        <source>A treatment that begins after LM diagnosis is credited here with the time lived until then: {variables}.</source>
        <translation>Unui tratament care începe după diagnosticul LM i se atribuie aici timpul trăit până atunci: {variables}.</translation>
    </message>
    <message>
        <source>Variables tested one by one, without a correction: {n}. Of twenty without any effect about one has a p below 0.05.</source>
        <translation>Variabile testate una câte una, fără corecție: {n}. Din douăzeci fără niciun efect, cam una are p sub 0,05.</translation>
    </message>
    <message>
        <source>{variable} (p {p})</source>
        <translation>{variable} (p {p})</translation>
    </message>
    <message>
        <source>The hazard ratio seems to change over time, so that one number does not describe it: {variables}.</source>
        <translation>Raportul de hazard pare să se schimbe în timp, astfel încât un singur număr nu îl descrie: {variables}.</translation>
    </message>
    <message>
        <source>all variables together</source>
        <translation>toate variabilele împreună</translation>
    </message>
    <message>
        <source>The page Survival compares by the day on which treatment began.</source>
        <translation>Pagina Supraviețuire compară după ziua în care a început tratamentul.</translation>
    </message>
    <message>
        <source>Stepwise selection is shown because it was asked for: it proves nothing.</source>
        <translation>Selecția pas cu pas este afișată fiindcă a fost cerută: nu dovedește nimic.</translation>
    </message>
    <message>
        <source>Hide stepwise selection</source>
        <translation>Ascunde selecția pas cu pas</translation>
    </message>
    <message>
        <source>Stepwise selection is not shown: with few events it picks variables by chance.</source>
        <translation>Selecția pas cu pas nu este afișată: cu puține evenimente alege variabilele la întâmplare.</translation>
    </message>
    <message>
        <source>Show stepwise selection</source>
        <translation>Arată selecția pas cu pas</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Lipsă</translation>
    </message>
    <message>
        <source>Univariable</source>
        <translation>Univariabil</translation>
    </message>
    <message>
        <source>Multivariable</source>
        <translation>Multivariabil</translation>
    </message>
    <message>
        <source>Not defined: no patient has a value of every chosen variable.</source>
        <translation>Nedefinit: niciun pacient nu are valori la toate variabilele alese.</translation>
    </message>
    <message>
        <source>Choose covariates among the filters to adjust for them.</source>
        <translation>Alegeți covariabile printre filtre pentru a ajusta după ele.</translation>
    </message>
    <message>
        <source>Multivariable, {events} events per variable</source>
        <translation>Multivariabil, evenimente pe variabilă: {events}</translation>
    </message>
    <message>
        <source>n {n}, events {events}; left out for a missing value: {dropped}.</source>
        <translation>n {n}, evenimente {events}; excluși pentru o valoare lipsă: {dropped}.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mișcare</translation>
    </message>
    <message>
        <source>Stepwise selection by AIC</source>
        <translation>Selecție pas cu pas după AIC</translation>
    </message>
    <message>
        <source>Firth (95 % CI)</source>
        <translation>Firth (IC 95 %)</translation>
    </message>
    <message>
        <source>Firth p</source>
        <translation>p Firth</translation>
    </message>
    <message>
        <source>likelihood ratio, df {df}</source>
        <translation>raport de verosimilitate, gl {df}</translation>
    </message>
    <message>
        <source>Firth, with profile interval and likelihood ratio p, where there are 10 events per variable or fewer, or no other estimate.</source>
        <translation>Firth, cu interval de profil și p din raportul de verosimilitate, unde sunt cel mult 10 evenimente pe variabilă sau nu există altă estimare.</translation>
    </message>
    <message>
        <source>Cox, Efron ties, 95 % CI Wald; Firth, profile CI, where named</source>
        <translation>Cox, legături Efron, IC 95 % Wald; Firth, IC de profil, unde este numit</translation>
    </message>
    <message>
        <source>Not fitted, since the same in all patients: {variables}.</source>
        <translation>Neintroduse în model, fiind la fel la toți pacienții: {variables}.</translation>
    </message>
    <message>
        <source>Not recorded: {variables}.</source>
        <translation>Neînregistrate: {variables}.</translation>
    </message>
    <message>
        <source>begin with all</source>
        <translation>începe cu toate</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>scoate</translation>
    </message>
    <message>
        <source>take in</source>
        <translation>introdu</translation>
    </message>
    <message>
        <source>Not defined, since the model of all variables has no estimate.</source>
        <translation>Nedefinit, deoarece modelul cu toate variabilele nu are estimare.</translation>
    </message>
    <message>
        <source>Left in the model: {variables}.</source>
        <translation>Rămase în model: {variables}.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>niciuna</translation>
    </message>
    <message>
        <source>Left aside, since they add nothing: {variables}.</source>
        <translation>Lăsate deoparte, deoarece nu adaugă nimic: {variables}.</translation>
    </message>
    <message>
        <source>Do not rely on it: what is picked by the data fits them by chance, another sample would pick other variables, and ratios, intervals and p of the picked ones look better than they are.</source>
        <translation>Nu vă bazați pe ea: ce este ales după date li se potrivește din întâmplare, alt eșantion ar alege alte variabile, iar rapoartele, intervalele și p ale celor alese arată mai bine decât sunt.</translation>
    </message>
</context>
<context>
    <name>AnalysisFilters</name>
    <message>
        <source>Overall</source>
        <translation>Globală</translation>
    </message>
    <message>
        <source>Progression-free</source>
        <translation>Fără progresie</translation>
    </message>
    <message>
        <source>its median</source>
        <translation>mediana sa</translation>
    </message>
    <message>
        <source>Imaging</source>
        <translation>Imagistică</translation>
    </message>
    <message>
        <source>Any basis</source>
        <translation>Orice criteriu</translation>
    </message>
    <message>
        <source>none: all data</source>
        <translation>niciuna: toate datele</translation>
    </message>
    <message>
        <source>none</source>
        <translation>fără</translation>
    </message>
    <message>
        <source>longest that all groups reach</source>
        <translation>maximul atins de toate grupurile</translation>
    </message>
    <message>
        <source>Add a covariate</source>
        <translation>Adaugă o covariabilă</translation>
    </message>
    <message>
        <source>Reset filters</source>
        <translation>Resetează filtrele</translation>
    </message>
    <message>
        <source>No filter changes this page.</source>
        <translation>Niciun filtru nu schimbă această pagină.</translation>
    </message>
    <message>
        <source>LM diagnosis</source>
        <translation>Diagnosticul LM</translation>
    </message>
    <message>
        <source>Breast cancer diagnosis</source>
        <translation>Diagnosticul cancerului mamar</translation>
    </message>
    <message>
        <source>Brain metastasis</source>
        <translation>Metastază cerebrală</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Fără grupuri</translation>
    </message>
    <message>
        <source>Not a date: day, month and year</source>
        <translation>Nu este o dată: zi, lună și an</translation>
    </message>
    <message>
        <source>Not a number of months above 0</source>
        <translation>Nu este un număr de luni peste 0</translation>
    </message>
    <message>
        <source>Not a number</source>
        <translation>Nu este un număr</translation>
    </message>
    <message>
        <source>Months above 0, apart by commas</source>
        <translation>Luni peste 0, separate prin virgulă</translation>
    </message>
    <message>
        <source>Survival</source>
        <translation>Supraviețuire</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>Numărat de la</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Grupare după</translation>
    </message>
    <message>
        <source>Cut in two at</source>
        <translation>Împărțit în două la</translation>
    </message>
    <message>
        <source>Data cut-off</source>
        <translation>Data limită</translation>
    </message>
    <message>
        <source>Progression shown by</source>
        <translation>Progresie arătată de</translation>
    </message>
    <message>
        <source>Estimates at (months)</source>
        <translation>Estimări la (luni)</translation>
    </message>
    <message>
        <source>Landmark (months)</source>
        <translation>Landmark (luni)</translation>
    </message>
    <message>
        <source>Restricted mean to (months)</source>
        <translation>Medie restrânsă până la (luni)</translation>
    </message>
    <message>
        <source>Cox covariates</source>
        <translation>Covariabile Cox</translation>
    </message>
    <message>
        <source>Published median</source>
        <translation>Mediană publicată</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtre</translation>
    </message>
</context>
<context>
    <name>AnalysisPlace</name>
    <message>
        <source>Survival</source>
        <translation>Supraviețuire</translation>
    </message>
    <message>
        <source>Computing survival</source>
        <translation>Se calculează supraviețuirea</translation>
    </message>
    <message>
        <source>Regression</source>
        <translation>Regresie</translation>
    </message>
    <message>
        <source>Fitting Cox models</source>
        <translation>Se ajustează modelele Cox</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupuri</translation>
    </message>
    <message>
        <source>Comparing groups</source>
        <translation>Se compară grupurile</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Siguranță</translation>
    </message>
    <message>
        <source>Counting complications</source>
        <translation>Se numără complicațiile</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Răspuns</translation>
    </message>
    <message>
        <source>Counting responses</source>
        <translation>Se numără răspunsurile</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Analiză</translation>
    </message>
    <message>
        <source>Published and recomputed</source>
        <translation>Publicat și recalculat</translation>
    </message>
    <message>
        <source>No patients yet</source>
        <translation>Încă niciun pacient</translation>
    </message>
    <message>
        <source>What is computed from the register&apos;s patients will stand here.</source>
        <translation>Aici va sta ce se calculează despre pacienții registrului.</translation>
    </message>
    <message>
        <source>Add a patient</source>
        <translation>Adaugă un pacient</translation>
    </message>
</context>
<context>
    <name>Anticoagulant</name>
    <message>
        <source>none</source>
        <translation>niciunul</translation>
    </message>
    <message>
        <source>warfarin</source>
        <translation>warfarină</translation>
    </message>
    <message>
        <source>low-molecular-weight heparin</source>
        <translation>heparină cu greutate moleculară mică</translation>
    </message>
    <message>
        <source>heparin, intravenous</source>
        <translation>heparină intravenoasă</translation>
    </message>
    <message>
        <source>fondaparinux</source>
        <translation>fondaparinux</translation>
    </message>
    <message>
        <source>apixaban, edoxaban or rivaroxaban</source>
        <translation>apixaban, edoxaban sau rivaroxaban</translation>
    </message>
    <message>
        <source>dabigatran</source>
        <translation>dabigatran</translation>
    </message>
    <message>
        <source>clopidogrel, prasugrel or ticagrelor</source>
        <translation>clopidogrel, prasugrel sau ticagrelor</translation>
    </message>
    <message>
        <source>other</source>
        <translation>altul</translation>
    </message>
</context>
<context>
    <name>AnticoagulantDose</name>
    <message>
        <source>prophylactic</source>
        <translation>profilactică</translation>
    </message>
    <message>
        <source>treatment</source>
        <translation>terapeutică</translation>
    </message>
</context>
<context>
    <name>Arm</name>
    <message>
        <source>IT + SOC</source>
        <translation>IT + SOC</translation>
    </message>
    <message>
        <source>SOC</source>
        <translation>SOC</translation>
    </message>
</context>
<context>
    <name>Assessment</name>
    <message>
        <source>Patient</source>
        <translation>Pacient</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Neurological examination</source>
        <translation>Examen neurologic</translation>
    </message>
    <message>
        <source>MRI</source>
        <translation>IRM</translation>
    </message>
    <message>
        <source>CSF cytology</source>
        <translation>Citologie LCR</translation>
    </message>
    <message>
        <source>KPS</source>
        <translation>KPS</translation>
    </message>
    <message>
        <source>Brain nodules</source>
        <translation>Cerebral, nodular</translation>
    </message>
    <message>
        <source>Brain, linear</source>
        <translation>Cerebral, liniar</translation>
    </message>
    <message>
        <source>Hydrocephalus</source>
        <translation>Hidrocefalie</translation>
    </message>
    <message>
        <source>Spine nodules</source>
        <translation>Spinal, nodular</translation>
    </message>
    <message>
        <source>Spine, linear</source>
        <translation>Spinal, liniar</translation>
    </message>
    <message>
        <source>Why not evaluable</source>
        <translation>De ce nu este evaluabil</translation>
    </message>
    <message>
        <source>Overall response</source>
        <translation>Răspuns global</translation>
    </message>
    <message>
        <source>LM progression</source>
        <translation>Progresie LM</translation>
    </message>
    <message>
        <source>Progression shown by</source>
        <translation>Progresie arătată de</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notă</translation>
    </message>
</context>
<context>
    <name>AssessmentForm</name>
    <message>
        <source>Confirm PD</source>
        <translation>Confirmă PD</translation>
    </message>
    <message>
        <source>PD proposed, since progressive: {components}</source>
        <translation>PD propus, deoarece este progresiv: {components}</translation>
    </message>
    <message>
        <source>PD proposed for the oncologist to confirm, since progressive: {components}</source>
        <translation>PD propus spre confirmare de către oncolog, deoarece este progresiv: {components}</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>Audit trail</source>
        <translation>Jurnal de audit</translation>
    </message>
    <message>
        <source>Name or code</source>
        <translation>Nume sau cod</translation>
    </message>
    <message>
        <source>&amp;Older entries</source>
        <translation>&amp;Intrări mai vechi</translation>
    </message>
    <message>
        <source>Verif&amp;y</source>
        <translation>Verifi&amp;că</translation>
    </message>
    <message>
        <source>{count} entries, the newest first</source>
        <translation>Intrări: {count}, cele mai noi primele</translation>
    </message>
    <message>
        <source>Entries verified</source>
        <translation>Intrări verificate</translation>
    </message>
    <message>
        <source>Verifying the register</source>
        <translation>Se verifică registrul</translation>
    </message>
    <message>
        <source>{count} faults. The first: {fault}. The command verify lists them all.</source>
        <translation>Defecte: {count}. Primul: {fault}. Comanda verify le listează pe toate.</translation>
    </message>
    <message>
        <source>{entries} entries and {rows} rows agree. Newest hash {hash}</source>
        <translation>Intrări: {entries}, rânduri: {rows}; toate concordă. Cel mai nou hash: {hash}</translation>
    </message>
    <message>
        <source>A&amp;ccount</source>
        <translation>Co&amp;nt</translation>
    </message>
    <message>
        <source>Act&amp;ion</source>
        <translation>Acți&amp;une</translation>
    </message>
    <message>
        <source>&amp;Patient</source>
        <translation>&amp;Pacient</translation>
    </message>
</context>
<context>
    <name>AuditTable</name>
    <message>
        <source>Time</source>
        <translation>Data și ora</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cont</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acțiune</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Ce</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Înainte</translation>
    </message>
    <message>
        <source>After</source>
        <translation>După</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motiv</translation>
    </message>
</context>
<context>
    <name>AuditTrail</name>
    <message>
        <source>Account</source>
        <translation>Cont</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Setare</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Ciornă</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registru</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>o imagine</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>LM type {kind}, {day}</source>
        <translation>LM tip {kind}, {day}</translation>
    </message>
    <message>
        <source>LM {day}</source>
        <translation>LM {day}</translation>
    </message>
    <message>
        <source>{event}, grade {grade}</source>
        <translation>{event}, grad {grade}</translation>
    </message>
    <message>
        <source>born {day}, died {death} at {age}</source>
        <translation>n. {day}, deces {death} la vârsta de {age}</translation>
    </message>
    <message>
        <source>born {day} ({age})</source>
        <translation>n. {day} ({age})</translation>
    </message>
    <message>
        <source>KPS {kps}</source>
        <translation>KPS {kps}</translation>
    </message>
    <message>
        <source>Cycle {n}</source>
        <translation>Ciclul {n}</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>Deces</translation>
    </message>
    <message>
        <source>IT stopped {day}</source>
        <translation>IT oprit {day}</translation>
    </message>
    <message>
        <source>1 day since last</source>
        <translation>1 zi de la ultima</translation>
    </message>
    <message>
        <source>{days} days since last</source>
        <translation>Zile de la ultima: {days}</translation>
    </message>
    <message>
        <source>On hold: {reason}</source>
        <translation>Suspendare: {reason}</translation>
    </message>
    <message>
        <source>Name like {study_code}: {name}</source>
        <translation>Nume asemănător cu {study_code}: {name}</translation>
    </message>
    <message>
        <source>and {n} more names like it</source>
        <translation>și alte nume asemănătoare: {n}</translation>
    </message>
    <message>
        <source>Allergies not recorded</source>
        <translation>Alergii neînregistrate</translation>
    </message>
    <message>
        <source>Allergy: {allergies}</source>
        <translation>Alergie: {allergies}</translation>
    </message>
    <message>
        <source>{n} more allergies</source>
        <translation>alte alergii: {n}</translation>
    </message>
    <message>
        <source>Open: {event}</source>
        <translation>Neremis: {event}</translation>
    </message>
    <message>
        <source>{n} more open</source>
        <translation>încă {n} neremise</translation>
    </message>
</context>
<context>
    <name>BaselineWarning</name>
    <message>
        <source>Only one group has patients: there is nothing to compare.</source>
        <translation>Un singur grup are pacienți: nu este nimic de comparat.</translation>
    </message>
    <message>
        <source>With fewer than 30 patients large differences go unseen: a large p does not show that the groups are alike.</source>
        <translation>Cu mai puțin de 30 de pacienți, diferențe mari trec neobservate: un p mare nu arată că grupurile sunt asemănătoare.</translation>
    </message>
    <message>
        <source>Brain surgery and radiotherapy count whenever they were given, after LM diagnosis too: they are treatment as much as baseline.</source>
        <translation>Chirurgia cerebrală și radioterapia se numără oricând au fost făcute, și după diagnosticul LM: ele sunt tratament la fel de mult ca stare la includere.</translation>
    </message>
    <message>
        <source>IT cycles and dose add up as long as a patient lives: they are described, never compared.</source>
        <translation>Ciclurile și doza IT se adună cât timp trăiește pacientul: sunt descrise, niciodată comparate.</translation>
    </message>
    <message>
        <source>A table of categories has too many forms to count and too few patients for chi-squared: no p.</source>
        <translation>Un tabel de categorii are prea multe forme pentru a fi numărate și prea puțini pacienți pentru chi-pătrat: fără p.</translation>
    </message>
</context>
<context>
    <name>CTCAE</name>
    <message>
        <source>mild symptoms</source>
        <translation>simptome ușoare</translation>
    </message>
    <message>
        <source>moderate symptoms; limits instrumental daily activities</source>
        <translation>simptome moderate; limitează activitățile zilnice instrumentale</translation>
    </message>
    <message>
        <source>severe symptoms; limits self-care</source>
        <translation>simptome severe; limitează autoîngrijirea</translation>
    </message>
    <message>
        <source>mild pain</source>
        <translation>durere ușoară</translation>
    </message>
    <message>
        <source>moderate pain; limits instrumental daily activities</source>
        <translation>durere moderată; limitează activitățile zilnice instrumentale</translation>
    </message>
    <message>
        <source>severe pain; limits self-care</source>
        <translation>durere severă; limitează autoîngrijirea</translation>
    </message>
    <message>
        <source>no symptoms; found by examination only</source>
        <translation>fără simptome; constatat doar la examinare</translation>
    </message>
    <message>
        <source>life-threatening; urgent intervention</source>
        <translation>pune viața în pericol; intervenție de urgență</translation>
    </message>
    <message>
        <source>death</source>
        <translation>deces</translation>
    </message>
    <message>
        <source>transient headache; postural care</source>
        <translation>cefalee trecătoare; măsuri posturale</translation>
    </message>
    <message>
        <source>moderate symptoms that persist; blood patch</source>
        <translation>simptome moderate persistente; petic sanguin epidural</translation>
    </message>
    <message>
        <source>severe symptoms; medical intervention</source>
        <translation>simptome severe; intervenție medicală</translation>
    </message>
    <message>
        <source>mild symptoms; no intervention</source>
        <translation>simptome ușoare; fără intervenție</translation>
    </message>
    <message>
        <source>minimally invasive evacuation or aspiration</source>
        <translation>evacuare minim invazivă sau aspirație</translation>
    </message>
    <message>
        <source>transfusion or invasive intervention; hospital</source>
        <translation>transfuzie sau intervenție invazivă; internare</translation>
    </message>
    <message>
        <source>moderate symptoms; intervention</source>
        <translation>simptome moderate; intervenție</translation>
    </message>
    <message>
        <source>ventriculostomy, pressure monitoring or invasive intervention; hospital</source>
        <translation>ventriculostomie, monitorizarea presiunii sau intervenție invazivă; internare</translation>
    </message>
    <message>
        <source>no symptoms; no intervention</source>
        <translation>fără simptome; fără intervenție</translation>
    </message>
    <message>
        <source>medical intervention, not urgent</source>
        <translation>intervenție medicală, fără urgență</translation>
    </message>
    <message>
        <source>medical intervention; hospital</source>
        <translation>intervenție medicală; internare</translation>
    </message>
    <message>
        <source>tenderness, with or without warmth, redness or itch</source>
        <translation>sensibilitate, cu sau fără căldură, roșeață ori prurit</translation>
    </message>
    <message>
        <source>pain, oedema or phlebitis</source>
        <translation>durere, edem sau flebită</translation>
    </message>
    <message>
        <source>ulcer or necrosis; operation</source>
        <translation>ulcerație sau necroză; operație</translation>
    </message>
    <message>
        <source>intravenous treatment of the infection; focal deficit</source>
        <translation>tratament intravenos al infecției; deficit focal</translation>
    </message>
    <message>
        <source>localised</source>
        <translation>localizat</translation>
    </message>
    <message>
        <source>generalised</source>
        <translation>generalizat</translation>
    </message>
    <message>
        <source>near fainting</source>
        <translation>aproape de leșin</translation>
    </message>
    <message>
        <source>fainting; orthostatic collapse</source>
        <translation>leșin; colaps ortostatic</translation>
    </message>
    <message>
        <source>mild unsteadiness</source>
        <translation>instabilitate ușoară</translation>
    </message>
    <message>
        <source>moderate unsteadiness; limits instrumental daily activities</source>
        <translation>instabilitate moderată; limitează activitățile zilnice instrumentale</translation>
    </message>
    <message>
        <source>severe unsteadiness; limits self-care</source>
        <translation>instabilitate severă; limitează autoîngrijirea</translation>
    </message>
    <message>
        <source>less appetite; eats as usual</source>
        <translation>apetit scăzut; mănâncă la fel</translation>
    </message>
    <message>
        <source>eats less; no weight loss or dehydration</source>
        <translation>mănâncă mai puțin; fără scădere în greutate sau deshidratare</translation>
    </message>
    <message>
        <source>cannot eat or drink enough; tube feeding, infusions or hospital</source>
        <translation>aport oral insuficient; alimentație pe sondă, perfuzii sau internare</translation>
    </message>
    <message>
        <source>no intervention</source>
        <translation>fără intervenție</translation>
    </message>
    <message>
        <source>infusions as an outpatient</source>
        <translation>perfuzii în ambulator</translation>
    </message>
    <message>
        <source>tube feeding, parenteral nutrition or hospital</source>
        <translation>alimentație pe sondă, nutriție parenterală sau internare</translation>
    </message>
    <message>
        <source>brief, partial, conscious</source>
        <translation>scurtă, parțială, conștient</translation>
    </message>
    <message>
        <source>brief, generalised</source>
        <translation>scurtă, generalizată</translation>
    </message>
    <message>
        <source>new onset, or several despite treatment</source>
        <translation>debut nou sau repetate sub tratament</translation>
    </message>
    <message>
        <source>life-threatening; prolonged and repeated</source>
        <translation>pune viața în pericol; prelungite și repetate</translation>
    </message>
    <message>
        <source>38.0–39.0 °C</source>
        <translation>38,0–39,0 °C</translation>
    </message>
    <message>
        <source>over 39.0 to 40.0 °C</source>
        <translation>peste 39,0 până la 40,0 °C</translation>
    </message>
    <message>
        <source>over 40.0 °C for up to 24 hours</source>
        <translation>peste 40,0 °C cel mult 24 h</translation>
    </message>
    <message>
        <source>over 40.0 °C for more than 24 hours</source>
        <translation>peste 40,0 °C mai mult de 24 h</translation>
    </message>
    <message>
        <source>moderate symptoms; no intervention</source>
        <translation>simptome moderate; fără intervenție</translation>
    </message>
    <message>
        <source>severe symptoms or deficit; intervention</source>
        <translation>simptome severe sau deficit; intervenție</translation>
    </message>
    <message>
        <source>below the lower limit, down to 75 ×10⁹/L</source>
        <translation>sub limita inferioară, până la 75 ×10⁹/L</translation>
    </message>
    <message>
        <source>below 75 to 50 ×10⁹/L</source>
        <translation>sub 75 până la 50 ×10⁹/L</translation>
    </message>
    <message>
        <source>below 50 to 25 ×10⁹/L</source>
        <translation>sub 50 până la 25 ×10⁹/L</translation>
    </message>
    <message>
        <source>below 25 ×10⁹/L</source>
        <translation>sub 25 ×10⁹/L</translation>
    </message>
</context>
<context>
    <name>CardSaving</name>
    <message>
        <source>Saved as {file}</source>
        <translation>Salvat ca {file}</translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message>
        <source>improved</source>
        <translation>ameliorat</translation>
    </message>
    <message>
        <source>stable</source>
        <translation>stabil</translation>
    </message>
    <message>
        <source>progressive</source>
        <translation>progresiv</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>neefectuat</translation>
    </message>
</context>
<context>
    <name>Characteristics</name>
    <message>
        <source>yes</source>
        <translation>da</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>Age at LM diagnosis</source>
        <translation>Vârsta la diagnosticul LM</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Vârstă</translation>
    </message>
    <message>
        <source>Brain surgery</source>
        <translation>Chirurgie cerebrală</translation>
    </message>
    <message>
        <source>Systemic therapy at LM diagnosis</source>
        <translation>Terapie sistemică la diagnosticul LM</translation>
    </message>
    <message>
        <source>Breast cancer diagnosis to LM</source>
        <translation>De la diagnosticul cancerului mamar la LM</translation>
    </message>
    <message>
        <source>Time to LM</source>
        <translation>Timp până la LM</translation>
    </message>
    <message>
        <source>Breast cancer diagnosis to brain metastasis</source>
        <translation>De la diagnosticul cancerului mamar la metastaza cerebrală</translation>
    </message>
    <message>
        <source>Time to brain metastasis</source>
        <translation>Timp până la metastaza cerebrală</translation>
    </message>
    <message>
        <source>IT cycles</source>
        <translation>Cicluri IT</translation>
    </message>
    <message>
        <source>IT trastuzumab in all</source>
        <translation>Trastuzumab IT în total</translation>
    </message>
</context>
<context>
    <name>ChecklistAnswer</name>
    <message>
        <source>Yes</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Nu se aplică</translation>
    </message>
</context>
<context>
    <name>CloseAccountDialog</name>
    <message>
        <source>Close the account {account}</source>
        <translation>Închide contul {account}</translation>
    </message>
    <message>
        <source>Nobody logs in with it any more. What it recorded stays under its name, which is not given again.</source>
        <translation>Nimeni nu se mai autentifică cu el. Ce a înregistrat rămâne sub numele său, care nu se mai atribuie.</translation>
    </message>
    <message>
        <source>Close account</source>
        <translation>Închide contul</translation>
    </message>
</context>
<context>
    <name>CohortReport</name>
    <message>
        <source>Survival</source>
        <translation>Supraviețuire</translation>
    </message>
    <message>
        <source>Cohort of 1 patient</source>
        <translation>Cohortă, un pacient</translation>
    </message>
    <message>
        <source>Cohort of {n} patients</source>
        <translation>Cohortă, pacienți: {n}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>fără</translation>
    </message>
    <message>
        <source>Cohort report</source>
        <translation>Raportul cohortei</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Pacienți</translation>
    </message>
    <message>
        <source>Arms</source>
        <translation>Brațe</translation>
    </message>
    <message>
        <source>Data cut-off</source>
        <translation>Data limită</translation>
    </message>
    <message>
        <source>Time counted from</source>
        <translation>Timpul se numără de la</translation>
    </message>
    <message>
        <source>LM diagnosis</source>
        <translation>Diagnosticul LM</translation>
    </message>
    <message>
        <source>Survival with intrathecal trastuzumab</source>
        <translation>Supraviețuirea cu trastuzumab intratecal</translation>
    </message>
    <message>
        <source>Characteristics</source>
        <translation>Caracteristici</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toți</translation>
    </message>
    <message>
        <source>Median follow-up, reverse Kaplan–Meier</source>
        <translation>Urmărire mediană, Kaplan–Meier invers</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Urmărire</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparație</translation>
    </message>
    <message>
        <source>Estimate (95 % CI)</source>
        <translation>Estimare (IC 95 %)</translation>
    </message>
    <message>
        <source>Hazard ratio, {level} against {reference}</source>
        <translation>Raport de risc (HR), {level} față de {reference}</translation>
    </message>
    <message>
        <source>Cox, Efron ties</source>
        <translation>Cox, legături Efron</translation>
    </message>
    <message>
        <source>Cox, Breslow ties</source>
        <translation>Cox, legături Breslow</translation>
    </message>
    <message>
        <source>Cox, Firth’s penalised likelihood, profile CI</source>
        <translation>Cox, verosimilitate penalizată Firth, IC de profil</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Teste</translation>
    </message>
    <message>
        <source>χ² {chi2}, df {df}</source>
        <translation>χ² {chi2}, gl {df}</translation>
    </message>
    <message>
        <source>Log-rank</source>
        <translation>Log-rank</translation>
    </message>
    <message>
        <source>Log-rank, exact permutation p</source>
        <translation>Log-rank, p exact de permutare</translation>
    </message>
    <message>
        <source>Proportional hazards, score test</source>
        <translation>Riscuri proporționale, test de scor</translation>
    </message>
    <message>
        <source>Restricted mean survival time to {tau} months</source>
        <translation>Timp mediu de supraviețuire restrâns la luna {tau}</translation>
    </message>
    <message>
        <source>Difference, {level} minus {reference}</source>
        <translation>Diferență, {level} minus {reference}</translation>
    </message>
    <message>
        <source>{months} months</source>
        <translation>{months} luni</translation>
    </message>
    <message>
        <source>In the register</source>
        <translation>În registru</translation>
    </message>
    <message>
        <source>Number of patients</source>
        <translation>Număr de pacienți</translation>
    </message>
    <message>
        <source>Left out of {endpoint}: {reason}</source>
        <translation>Excluși din {endpoint}: {reason}</translation>
    </message>
    <message>
        <source>Analysed for {endpoint}</source>
        <translation>Analizați pentru {endpoint}</translation>
    </message>
    <message>
        <source>Left out of {endpoint}: {codes} ({reason}).</source>
        <translation>Excluși din {endpoint}: {codes} ({reason}).</translation>
    </message>
    <message>
        <source>From month {months}</source>
        <translation>Din luna {months}</translation>
    </message>
    <message>
        <source>From a landmark: only patients with a longer time, their clock restarted there, divided by who had had a first dose by then. Who is treated later counts as untreated; who was treated on a day that nobody knows is left out.</source>
        <translation>De la un landmark: doar pacienții cu timp mai lung, cu timpul luat de la zero acolo, împărțiți după cine primise până atunci o primă doză. Cine este tratat mai târziu este socotit netratat; cine a fost tratat într-o zi necunoscută este exclus.</translation>
    </message>
    <message>
        <source>At month {months}: left out {excluded}, treated later {later}.</source>
        <translation>La luna {months}: excluși {excluded}, tratați mai târziu {later}.</translation>
    </message>
    <message>
        <source>About the landmarks: {warnings}</source>
        <translation>Despre landmark-uri: {warnings}</translation>
    </message>
    <message>
        <source>n and events, {group}</source>
        <translation>n și evenimente, {group}</translation>
    </message>
    <message>
        <source>Median months, {group}</source>
        <translation>Mediană în luni, {group}</translation>
    </message>
    <message>
        <source>Cox, Firth</source>
        <translation>Cox, Firth</translation>
    </message>
    <message>
        <source>Log-rank p, exact permutation p</source>
        <translation>p log-rank, p exact de permutare</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Metode</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Referințe</translation>
    </message>
    <message>
        <source>This demonstration rebuilds the cohort of a published paper{cited}.</source>
        <translation>Această demonstrație reconstituie cohorta unei lucrări publicate{cited}.</translation>
    </message>
    <message>
        <source>P-values are two-sided, intervals 95 %.</source>
        <translation>Valorile p sunt bilaterale, intervalele de 95 %.</translation>
    </message>
    <message>
        <source>Apart from the characteristics, nothing was adjusted for several comparisons.</source>
        <translation>În afara caracteristicilor, nu s-au făcut ajustări pentru comparații multiple.</translation>
    </message>
    <message>
        <source>Nothing was adjusted for several comparisons.</source>
        <translation>Nu s-au făcut ajustări pentru comparații multiple.</translation>
    </message>
    <message>
        <source>Time runs from LM diagnosis in months. Overall survival ends with death from any cause, else is censored at last contact; progression-free survival ends with the first LM progression on imaging or death, else is censored at the last assessment.</source>
        <translation>Timpul se numără în luni de la diagnosticul LM. Supraviețuirea globală se încheie cu decesul de orice cauză, altfel este cenzurată la ultimul contact; supraviețuirea fără progresie se încheie cu prima progresie LM imagistică sau cu decesul, altfel este cenzurată la ultima evaluare.</translation>
    </message>
    <message>
        <source>What happened after {day} is censored there.</source>
        <translation>Ce s-a întâmplat după {day} este cenzurat la acea dată.</translation>
    </message>
    <message>
        <source>Curves are Kaplan–Meier estimates with log-log intervals (lifelines){curve}; medians and their intervals follow the rule of R’s survfit{median}, NR is not reached; counts under the curves as in KMunicate{counts}; median follow-up is by reverse Kaplan–Meier{follow_up}.</source>
        <translation>Curbele sunt estimări Kaplan–Meier cu intervale log-log (lifelines){curve}; medianele și intervalele lor urmează regula survfit din R{median}, NR înseamnă neatinsă; numărătorile de sub curbe sunt ca în KMunicate{counts}; urmărirea mediană este prin Kaplan–Meier invers{follow_up}.</translation>
    </message>
    <message>
        <source>Groups are compared by the log-rank test (lifelines){cited}.</source>
        <translation>Grupurile sunt comparate prin testul log-rank (lifelines){cited}.</translation>
    </message>
    <message>
        <source>Its exact p counts every split into groups of these sizes, and takes censoring in the groups as equal{cited}.</source>
        <translation>Valoarea p exactă numără fiecare împărțire în grupuri de aceste mărimi și presupune cenzurare egală în grupuri{cited}.</translation>
    </message>
    <message>
        <source>Hazard ratios of the groups come from Cox regression{cited} on the group alone, reference {reference}: {methods}.</source>
        <translation>Rapoartele de risc (HR) ale grupurilor provin din regresia Cox{cited} doar pe grup, referință {reference}: {methods}.</translation>
    </message>
    <message>
        <source>Efron ties (lifelines)</source>
        <translation>legături Efron (lifelines)</translation>
    </message>
    <message>
        <source>Breslow ties (statsmodels)</source>
        <translation>legături Breslow (statsmodels)</translation>
    </message>
    <message>
        <source>Firth’s penalty with profile intervals (firthmodels)</source>
        <translation>penalizare Firth cu intervale de profil (firthmodels)</translation>
    </message>
    <message>
        <source>A landmark analysis keeps longer times only, divides them by who had had a first dose by then, and restarts the clock there{cited}.</source>
        <translation>Analiza landmark păstrează doar timpii mai lungi, îi împarte după cine primise până atunci o primă doză și ia timpul de la zero acolo{cited}.</translation>
    </message>
    <message>
        <source>The time-varying Cox model counts a patient as treated from her first dose on{cited}.</source>
        <translation>Modelul Cox dependent de timp socotește o pacientă ca tratată de la prima doză{cited}.</translation>
    </message>
    <message>
        <source>Proportional hazards are tested by the score test on Kaplan–Meier-transformed time{cited}.</source>
        <translation>Riscurile proporționale sunt testate prin testul de scor pe timpul transformat Kaplan–Meier{cited}.</translation>
    </message>
    <message>
        <source>Restricted means run to the smallest of the groups’ last times, with Greenwood’s variance{cited}.</source>
        <translation>Mediile restrânse merg până la cel mai mic dintre ultimii timpi ai grupurilor, cu varianța Greenwood{cited}.</translation>
    </message>
    <message>
        <source>Statistic</source>
        <translation>Statistică</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publicat</translation>
    </message>
    <message>
        <source>Recomputed</source>
        <translation>Recalculat</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>Concordă</translation>
    </message>
    <message>
        <source>Reason for the difference, or note</source>
        <translation>Motivul diferenței sau notă</translation>
    </message>
    <message>
        <source>Computed again from the paper&apos;s own {n} patients as they stand in this register; patients added to it do not count. The paper prints no event indicators; those used reproduce its hazard ratios and medians. Plain means and correlations of survival times ignore censoring.</source>
        <translation>Recalculat din cei {n} pacienți ai articolului, așa cum se află în acest registru; pacienții adăugați nu se numără. Articolul nu tipărește indicatorii de eveniment; cei folosiți reproduc rapoartele de risc și medianele sale. Mediile simple și corelațiile timpilor de supraviețuire ignoră cenzurarea.</translation>
    </message>
    <message>
        <source>Published and recomputed</source>
        <translation>Publicat și recalculat</translation>
    </message>
    <message>
        <source>n {n}, {events_word} {events}. Kaplan–Meier with 95 % log-log intervals, from LM diagnosis; marks are censored patients, curves are thin where fewer than 3 are at risk. Below: at risk (T ≥ t), censored and events (T &lt; t). {cut_off}</source>
        <translation>n {n}, {events_word}: {events}. Kaplan–Meier cu intervale log-log de 95 %, de la diagnosticul LM; semnele sunt pacienți cenzurați, curbele sunt subțiri unde sunt mai puțin de 3 la risc. Dedesubt: la risc (T ≥ t), cenzurați și evenimente (T &lt; t). {cut_off}</translation>
    </message>
    <message>
        <source>Data cut-off {day}.</source>
        <translation>Date până la {day}.</translation>
    </message>
    <message>
        <source>No data cut-off.</source>
        <translation>Fără dată limită.</translation>
    </message>
    <message>
        <source>At {months} months</source>
        <translation>La luna {months}</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grup</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Evenimente</translation>
    </message>
    <message>
        <source>Median months
(95 % CI)</source>
        <translation>Mediană, luni
(IC 95 %)</translation>
    </message>
    <message>
        <source>{n} at risk</source>
        <translation>{n} la risc</translation>
    </message>
    <message>
        <source>The start dates of treatment in this demonstration are invented: neither the landmark nor anything else that rests on them says something about real patients.</source>
        <translation>Datele de începere a tratamentului din această demonstrație sunt inventate: nici landmark-ul, nici altceva ce se sprijină pe ele nu spune ceva despre pacienți reali.</translation>
    </message>
    <message>
        <source>To be kept in mind</source>
        <translation>De reținut</translation>
    </message>
    <message>
        <source>Patient by patient</source>
        <translation>Pacient cu pacient</translation>
    </message>
    <message>
        <source>Not listed one by one: more than {most} patients.</source>
        <translation>Nu sunt enumerați unul câte unul: sunt mai mulți de {most}.</translation>
    </message>
    <message>
        <source>Months from LM diagnosis to progression or death (PFS) and to death (OS); + censored: still without the event when last known.</source>
        <translation>Luni de la diagnosticul LM până la progresie sau deces (PFS) și până la deces (OS); + cenzurat: încă fără eveniment la ultima informație.</translation>
    </message>
    <message>
        <source>LM type on MRI: {kinds}.</source>
        <translation>Tip LM la IRM: {kinds}.</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Pacient</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>Braț</translation>
    </message>
    <message>
        <source>LM type</source>
        <translation>Tip LM</translation>
    </message>
    <message>
        <source>Systemic therapy</source>
        <translation>Terapie sistemică</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Vârstă</translation>
    </message>
    <message>
        <source>IT cycles</source>
        <translation>Cicluri IT</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Medii</translation>
    </message>
    <message>
        <source>Medians and distributions</source>
        <translation>Mediane și distribuții</translation>
    </message>
    <message>
        <source>Normality</source>
        <translation>Normalitate</translation>
    </message>
    <message>
        <source>Characteristics, tested as in the paper</source>
        <translation>Caracteristici, testate ca în articol</translation>
    </message>
    <message>
        <source>Regression</source>
        <translation>Regresie</translation>
    </message>
    <message>
        <source>Each variable alone, Cox with Efron ties. EPV: events per variable.</source>
        <translation>Fiecare variabilă separat, Cox cu legături Efron. EPV: evenimente pe variabilă.</translation>
    </message>
    <message>
        <source>Firth, with profile interval and likelihood ratio p, where there are 10 events per variable or fewer, or no other estimate.</source>
        <translation>Firth, cu interval de profil și p din raportul de verosimilitate, unde sunt cel mult 10 evenimente pe variabilă sau nu există altă estimare.</translation>
    </message>
    <message>
        <source>p, PH: score test of proportional hazards.</source>
        <translation>p, PH: test de scor al riscurilor proporționale.</translation>
    </message>
    <message>
        <source>n {n}: no event was observed, so that nothing can be fitted.</source>
        <translation>n {n}: nu s-a observat niciun eveniment, astfel încât nu se poate ajusta niciun model.</translation>
    </message>
    <message>
        <source>n {n}, events {events}: the patients differ in no variable, so that nothing can be fitted.</source>
        <translation>n {n}, evenimente {events}: pacienții nu diferă la nicio variabilă, astfel încât nu se poate ajusta niciun model.</translation>
    </message>
    <message>
        <source>No multivariable model was run: at {each} events a variable, {events} events carry {most}.</source>
        <translation>Nu s-a ajustat niciun model multivariabil: la {each} evenimente pe variabilă, numărul de evenimente ({events}) permite cel mult atâtea variabile: {most}.</translation>
    </message>
    <message>
        <source>The landmarks above compare by the day on which treatment began.</source>
        <translation>Landmark-urile de mai sus compară după ziua în care a început tratamentul.</translation>
    </message>
    <message>
        <source>EPV</source>
        <translation>EPV</translation>
    </message>
    <message>
        <source>Hazard ratio
(95 % CI)</source>
        <translation>Raport de risc
(IC 95 %)</translation>
    </message>
    <message>
        <source>Firth
(95 % CI)</source>
        <translation>Firth
(IC 95 %)</translation>
    </message>
    <message>
        <source>p, PH</source>
        <translation>p, PH</translation>
    </message>
    <message>
        <source>n {n}: no response is recorded.</source>
        <translation>n {n}: nu este înregistrat niciun răspuns.</translation>
    </message>
    <message>
        <source>Below: at risk (T ≥ t), then those who left by then (T &lt; t), each by its reason.</source>
        <translation>Dedesubt: la risc (T ≥ t), apoi cei ieșiți până atunci (T &lt; t), fiecare după motiv.</translation>
    </message>
    <message>
        <source>Rate (95 % CI)</source>
        <translation>Rată (IC 95 %)</translation>
    </message>
    <message>
        <source>Each characteristic is compared once, by the test that its type asks for, without a pretest: {tests}; p is adjusted over all of them after Holm{holm}.</source>
        <translation>Fiecare caracteristică este comparată o singură dată, prin testul cerut de tipul ei, fără test preliminar: {tests}; p este ajustat pentru toate după Holm{holm}.</translation>
    </message>
    <message>
        <source>The tests as in the paper stand apart and unadjusted: Student’s and Welch’s t tests{welch}, the Hodges–Lehmann shift{shift}, Mood’s median test by Fisher’s exact test{fisher}, two-sample Kolmogorov–Smirnov.</source>
        <translation>Testele ca în articol stau separat și neajustate: testele t Student și Welch{welch}, deplasarea Hodges–Lehmann{shift}, testul medianei al lui Mood prin testul exact Fisher{fisher}, Kolmogorov–Smirnov pentru două eșantioane.</translation>
    </message>
    <message>
        <source>Normality is described by the Lilliefors and Shapiro–Wilk tests{cited}.</source>
        <translation>Normalitatea este descrisă prin testele Lilliefors și Shapiro–Wilk{cited}.</translation>
    </message>
    <message>
        <source>Mann–Whitney, exact over every split</source>
        <translation>Mann–Whitney, exact pe toate împărțirile</translation>
    </message>
    <message>
        <source>Mann–Whitney, normal where there are too many splits</source>
        <translation>Mann–Whitney, normal unde sunt prea multe împărțiri</translation>
    </message>
    <message>
        <source>Fisher’s exact test</source>
        <translation>testul exact Fisher</translation>
    </message>
    <message>
        <source>its extension by Freeman and Halton</source>
        <translation>extensia lui Freeman și Halton</translation>
    </message>
    <message>
        <source>Pearson’s chi-squared where tables are too many to count</source>
        <translation>chi-pătrat Pearson unde tabelele sunt prea multe pentru a fi numărate</translation>
    </message>
    <message>
        <source>What is known at LM diagnosis, and the arm, enter a Cox model{cox} one at a time, Efron ties{efron}, own code, each on the patients with a value; variables of several levels are tested by the likelihood ratio.</source>
        <translation>Ce se cunoaște la diagnosticul LM și brațul intră pe rând, câte unul, într-un model Cox{cox}, legături Efron{efron}, cod propriu, fiecare pe pacienții care au o valoare; variabilele cu mai multe niveluri sunt testate prin raportul de verosimilitate.</translation>
    </message>
    <message>
        <source>With 10 events per variable or fewer{few}, or where a ratio has no end, Firth’s estimate{firth} stands beside it.</source>
        <translation>La cel mult 10 evenimente pe variabilă{few} sau unde un raport nu are limită, alături stă estimarea Firth{firth}.</translation>
    </message>
    <message>
        <source>Each model’s hazards are tested for proportionality{cited}.</source>
        <translation>Riscurile fiecărui model sunt testate pentru proporționalitate{cited}.</translation>
    </message>
    <message>
        <source>No multivariable model and no selection of variables was run.</source>
        <translation>Nu s-a ajustat niciun model multivariabil și nu s-a făcut nicio selecție de variabile.</translation>
    </message>
    <message>
        <source>Complications are counted among the patients, and the sessions, with a puncture who were asked, present before absent over both review windows, with exact intervals{exact}; grades are CTCAE.</source>
        <translation>Complicațiile sunt numărate la pacienții și la ședințele cu puncție despre care s-a răspuns, prezent înaintea lui absent în ambele ferestre de evaluare, cu intervale exacte{exact}; gradele sunt CTCAE.</translation>
    </message>
    <message>
        <source>The cumulative incidence of the first complication runs from the first puncture with death competing (Aalen–Johansen, own code without jitter{curve}; variance by the delta method{variance}, log-log intervals{interval}).</source>
        <translation>Incidența cumulată a primei complicații se numără de la prima puncție, cu decesul concurent (Aalen–Johansen, cod propriu, fără perturbare aleatorie{curve}; varianță prin metoda delta{variance}, intervale log-log{interval}).</translation>
    </message>
    <message>
        <source>Response is the best overall response after LM diagnosis as the oncologist judged it, unconfirmed; rates have exact intervals{exact}.</source>
        <translation>Răspunsul este cel mai bun răspuns global după diagnosticul LM, așa cum l-a apreciat oncologul, neconfirmat; ratele au intervale exacte{exact}.</translation>
    </message>
    <message>
        <source>Its duration runs from the first CR or PR to progression or death, Kaplan–Meier{cited}.</source>
        <translation>Durata lui se numără de la primul CR sau PR până la progresie sau deces, Kaplan–Meier{cited}.</translation>
    </message>
    <message>
        <source>Cohort report, de-identified</source>
        <translation>Raportul cohortei, fără date de identificare</translation>
    </message>
    <message>
        <source>another regimen</source>
        <translation>altă schemă</translation>
    </message>
    <message>
        <source>Patients who lived to be 90 count with an age of 90 years: {n}.</source>
        <translation>Pacienții care au împlinit 90 de ani sunt luați în calcul cu vârsta de 90 de ani: {n}.</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>patients</source>
        <translation>pacienți</translation>
    </message>
    <message>
        <source>register: {path}</source>
        <translation>registru: {path}</translation>
    </message>
    <message>
        <source>account: {account}</source>
        <translation>cont: {account}</translation>
    </message>
    <message>
        <source>All names, dates and who had which complication are invented.</source>
        <translation>Toate numele, datele și cine a avut ce complicație sunt inventate.</translation>
    </message>
    <message>
        <source>recovery code: {code}</source>
        <translation>cod de recuperare: {code}</translation>
    </message>
    <message>
        <source>n {n}, events {events}, median follow-up {months} months (reverse Kaplan–Meier)</source>
        <translation>n {n}, evenimente {events}, urmărire mediană {months} luni (Kaplan–Meier invers)</translation>
    </message>
    <message>
        <source>compared by {group}, reference {reference}</source>
        <translation>comparat după {group}, referință {reference}</translation>
    </message>
    <message>
        <source>at {months} months</source>
        <translation>la luna {months}</translation>
    </message>
    <message>
        <source>events</source>
        <translation>evenimente</translation>
    </message>
    <message>
        <source>median (95 % CI)</source>
        <translation>mediană (IC 95 %)</translation>
    </message>
    <message>
        <source>log-rank: chi² {chi2}, df {df}, p {p}</source>
        <translation>log-rank: chi² {chi2}, gl {df}, p {p}</translation>
    </message>
    <message>
        <source>, exact permutation p {p}</source>
        <translation>, p exact de permutare {p}</translation>
    </message>
    <message>
        <source>proportional hazards: chi² {chi2}, df {df}, p {p}</source>
        <translation>riscuri proporționale: chi² {chi2}, gl {df}, p {p}</translation>
    </message>
    <message>
        <source>Cox</source>
        <translation>Cox</translation>
    </message>
    <message>
        <source>restricted mean to {tau} months, {group}: {months} months</source>
        <translation>medie restrânsă la luna {tau}, {group}: {months} luni</translation>
    </message>
    <message>
        <source>{group} minus {reference}: {months} months {interval}, p {p}</source>
        <translation>{group} minus {reference}: {months} luni {interval}, p {p}</translation>
    </message>
    <message>
        <source>from month {months} on: n {n}, events {events}, left out {excluded}, treated later {later}</source>
        <translation>din luna {months}: n {n}, evenimente {events}, excluși {excluded}, tratați mai târziu {later}</translation>
    </message>
    <message>
        <source>left out: {row}, {column}: {reason}</source>
        <translation>exclus: {row}, {column}: {reason}</translation>
    </message>
    <message>
        <source> (closed)</source>
        <translation> (închis)</translation>
    </message>
    <message>
        <source>audit entries: {count}</source>
        <translation>intrări în jurnalul de audit: {count}</translation>
    </message>
    <message>
        <source>rows: {count}</source>
        <translation>rânduri: {count}</translation>
    </message>
    <message>
        <source>newest hash: {hash}</source>
        <translation>cel mai nou hash: {hash}</translation>
    </message>
    <message>
        <source>no faults</source>
        <translation>fără defecte</translation>
    </message>
</context>
<context>
    <name>ComparisonMethod</name>
    <message>
        <source>Mann–Whitney</source>
        <translation>Mann–Whitney</translation>
    </message>
    <message>
        <source>Mann–Whitney, normal</source>
        <translation>Mann–Whitney, normal</translation>
    </message>
    <message>
        <source>Kruskal–Wallis</source>
        <translation>Kruskal–Wallis</translation>
    </message>
    <message>
        <source>Kruskal–Wallis, chi-squared</source>
        <translation>Kruskal–Wallis, chi-pătrat</translation>
    </message>
    <message>
        <source>Fisher</source>
        <translation>Fisher</translation>
    </message>
    <message>
        <source>Freeman–Halton</source>
        <translation>Freeman–Halton</translation>
    </message>
    <message>
        <source>chi-squared</source>
        <translation>chi-pătrat</translation>
    </message>
</context>
<context>
    <name>Complication</name>
    <message>
        <source>Puncture-site pain</source>
        <translation>Durere la locul puncției</translation>
    </message>
    <message>
        <source>CSF fistula</source>
        <translation>Fistulă LCR</translation>
    </message>
    <message>
        <source>Hematoma</source>
        <translation>Hematom</translation>
    </message>
    <message>
        <source>Arachnoiditis</source>
        <translation>Arahnoidită</translation>
    </message>
    <message>
        <source>Orthostatic hypotension</source>
        <translation>Hipotensiune ortostatică</translation>
    </message>
    <message>
        <source>Post-puncture headache</source>
        <translation>Cefalee post-puncție</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Alta</translation>
    </message>
</context>
<context>
    <name>ComplicationReview</name>
    <message>
        <source>Session</source>
        <translation>Ședință</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Interval</translation>
    </message>
    <message>
        <source>Complication</source>
        <translation>Complicație</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Răspuns</translation>
    </message>
    <message>
        <source>Pain, NRS</source>
        <translation>Durere, NRS</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Verificat</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>Evaluat de</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Eveniment</translation>
    </message>
</context>
<context>
    <name>ComplicationReviewForm</name>
    <message>
        <source>each must be answered</source>
        <translation>fiecare cere un răspuns</translation>
    </message>
    <message>
        <source>Answer now</source>
        <translation>Răspunde acum</translation>
    </message>
    <message>
        <source>Leave pending</source>
        <translation>Lasă în așteptare</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>în așteptare</translation>
    </message>
    <message>
        <source>{count} of {total} open</source>
        <translation>fără răspuns: {count} din {total}</translation>
    </message>
    <message>
        <source>all {total} answered</source>
        <translation>toate {total} au răspuns</translation>
    </message>
    <message>
        <source>kept as one event with the CSF fistula</source>
        <translation>păstrată ca un singur eveniment cu fistula LCR</translation>
    </message>
    <message>
        <source>Complications, before leaving</source>
        <translation>Complicații, înainte de plecare</translation>
    </message>
    <message>
        <source>Complications, 24 to 72 hours later</source>
        <translation>Complicații, la 24–72 de ore</translation>
    </message>
</context>
<context>
    <name>ComplicationStatus</name>
    <message>
        <source>Present</source>
        <translation>Prezent</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Not assessed</source>
        <translation>Neevaluat</translation>
    </message>
</context>
<context>
    <name>ComplicationsTab</name>
    <message>
        <source>Resolve</source>
        <translation>Marchează ca remis</translation>
    </message>
    <message>
        <source>Complications</source>
        <translation>Complicații</translation>
    </message>
    <message>
        <source>What a review finds, or what is reported between sessions, will stand here.</source>
        <translation>Aici va sta ce constată o verificare sau ce se raportează între ședințe.</translation>
    </message>
    <message>
        <source>New complication</source>
        <translation>Complicație nouă</translation>
    </message>
    <message>
        <source>&amp;Resolve</source>
        <translation>Marchează ca &amp;remis</translation>
    </message>
    <message>
        <source>Propose a ho&amp;ld</source>
        <translation>Propune o sus&amp;pendare</translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <source>Changed by somebody else meanwhile</source>
        <translation>Modificat între timp din alt cont</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Preia varianta salvată</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Păstrează varianta mea</translation>
    </message>
    <message>
        <source>{field}: {account} saved {theirs}, typed here {mine}</source>
        <translation>{field}: {account} a salvat {theirs}, scris aici {mine}</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Înainte</translation>
    </message>
    <message>
        <source>Saved by {account}</source>
        <translation>Salvat de {account}</translation>
    </message>
    <message>
        <source>Typed here</source>
        <translation>Scris aici</translation>
    </message>
</context>
<context>
    <name>Correction</name>
    <message>
        <source>Reason for the correction</source>
        <translation>Motivul corecției</translation>
    </message>
</context>
<context>
    <name>CorrectionCard</name>
    <message>
        <source>Changed: {fields}</source>
        <translation>Modificat: {fields}</translation>
    </message>
</context>
<context>
    <name>CorrelationMethod</name>
    <message>
        <source>Pearson</source>
        <translation>Pearson</translation>
    </message>
    <message>
        <source>Spearman</source>
        <translation>Spearman</translation>
    </message>
</context>
<context>
    <name>CourseFigure</name>
    <message>
        <source>All asked about</source>
        <translation>Toate cele întrebate</translation>
    </message>
    <message>
        <source>All others</source>
        <translation>Toate celelalte</translation>
    </message>
    <message>
        <source>not graded</source>
        <translation>fără grad</translation>
    </message>
    <message>
        <source>grade {grade}</source>
        <translation>grad {grade}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>din {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>până la {day}</translation>
    </message>
    <message>
        <source>review pending</source>
        <translation>verificare în așteptare</translation>
    </message>
    <message>
        <source>({window}: pending)</source>
        <translation>({window}: în așteptare)</translation>
    </message>
    <message>
        <source>days since LM diagnosis</source>
        <translation>zile de la diagnosticul LM</translation>
    </message>
    <message>
        <source>weeks since LM diagnosis</source>
        <translation>săptămâni de la diagnosticul LM</translation>
    </message>
    <message>
        <source>months since LM diagnosis</source>
        <translation>luni de la diagnosticul LM</translation>
    </message>
    <message>
        <source>cycle</source>
        <translation>ciclu</translation>
    </message>
    <message>
        <source>Demonstration: dates and events are invented.</source>
        <translation>Demonstrație: datele și evenimentele sunt inventate.</translation>
    </message>
    <message>
        <source>hollow bar: partly given</source>
        <translation>bară goală: administrat parțial</translation>
    </message>
    <message>
        <source>× not given</source>
        <translation>× neadministrat</translation>
    </message>
    <message>
        <source>1–5: CTCAE grade</source>
        <translation>1–5: grad CTCAE</translation>
    </message>
    <message>
        <source>{sign} present, no grade of its own</source>
        <translation>{sign} prezent, fără grad propriu</translation>
    </message>
    <message>
        <source>– absent</source>
        <translation>– absent</translation>
    </message>
    <message>
        <source>? not assessed</source>
        <translation>? neevaluat</translation>
    </message>
    <message>
        <source>dashed box: review pending</source>
        <translation>chenar întrerupt: verificare în așteptare</translation>
    </message>
    <message>
        <source>where sessions are close, one box shows the worst</source>
        <translation>unde ședințele sunt apropiate, un chenar arată starea cea mai gravă</translation>
    </message>
    <message>
        <source>cytology: {words}</source>
        <translation>citologie: {words}</translation>
    </message>
    <message>
        <source>{sign} date known to the month or year</source>
        <translation>{sign} dată cunoscută ca lună sau an</translation>
    </message>
    <message>
        <source>{count} entries long before LM diagnosis are not drawn</source>
        <translation>nedesenate, cu mult înainte de diagnosticul LM: {count}</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Neadministrat</translation>
    </message>
    <message>
        <source>Cycle {cycle}</source>
        <translation>Ciclul {cycle}</translation>
    </message>
    <message>
        <source>{dose} mg</source>
        <translation>{dose} mg</translation>
    </message>
    <message>
        <source>dexamethasone {dose} mg</source>
        <translation>dexametazonă {dose} mg</translation>
    </message>
    <message>
        <source>partly given</source>
        <translation>administrat parțial</translation>
    </message>
    <message>
        <source>{agent} {dose} mg</source>
        <translation>{agent} {dose} mg</translation>
    </message>
    <message>
        <source>CSF cells {value} /µl</source>
        <translation>Celule în LCR {value} /µl</translation>
    </message>
    <message>
        <source>CSF protein {value} mg/dl</source>
        <translation>Proteine în LCR {value} mg/dl</translation>
    </message>
    <message>
        <source>KPS {kps}</source>
        <translation>KPS {kps}</translation>
    </message>
    <message>
        <source>CSF cytology {result}</source>
        <translation>citologie LCR: {result}</translation>
    </message>
    <message>
        <source>death</source>
        <translation>deces</translation>
    </message>
    <message>
        <source>last seen alive</source>
        <translation>ultima dată în viață</translation>
    </message>
    <message>
        <source>progression</source>
        <translation>progresie</translation>
    </message>
    <message>
        <source>progression ({basis})</source>
        <translation>progresie ({basis})</translation>
    </message>
    <message>
        <source>{what}, no date</source>
        <translation>{what}, fără dată</translation>
    </message>
    <message>
        <source>{what}, {months} months before LM</source>
        <translation>{what}, cu {months} luni înainte de LM</translation>
    </message>
    <message>
        <source>regimen not recorded</source>
        <translation>schemă neînregistrată</translation>
    </message>
    <message>
        <source>site not recorded</source>
        <translation>localizare neînregistrată</translation>
    </message>
    <message>
        <source>technique not recorded</source>
        <translation>tehnică neînregistrată</translation>
    </message>
    <message>
        <source>{dose} Gy</source>
        <translation>{dose} Gy</translation>
    </message>
</context>
<context>
    <name>CourseTab</name>
    <message>
        <source>Course</source>
        <translation>Evoluție</translation>
    </message>
    <message>
        <source>Course of the patient</source>
        <translation>Evoluția pacientului</translation>
    </message>
    <message>
        <source>&amp;Print summary</source>
        <translation>&amp;Tipărește sumarul</translation>
    </message>
    <message>
        <source>Save figure</source>
        <translation>Salvează figura</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Axa timpului</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Tendințe</translation>
    </message>
    <message>
        <source>Trends of the patient</source>
        <translation>Tendințele pacientului</translation>
    </message>
    <message>
        <source>Save trends</source>
        <translation>Salvează tendințele</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Timp</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>Cicluri</translation>
    </message>
    <message>
        <source>Trends over</source>
        <translation>Tendințe pe</translation>
    </message>
    <message>
        <source>Nothing to draw yet</source>
        <translation>Încă nimic de desenat</translation>
    </message>
    <message>
        <source>Sessions, complications, scores and therapies will stand here on one timeline.</source>
        <translation>Aici vor sta, pe o singură axă a timpului, ședințele, complicațiile, scorurile și terapiile.</translation>
    </message>
    <message>
        <source>No trends yet</source>
        <translation>Încă nicio tendință</translation>
    </message>
    <message>
        <source>Pain, KPS, the fluid&apos;s results, the dose so far and the intervals will stand here, one below the other, as soon as a session or a score is recorded.</source>
        <translation>Aici vor sta, una sub alta, durerea, KPS, rezultatele LCR, doza de până acum și intervalele, de îndată ce se înregistrează o ședință sau un scor.</translation>
    </message>
    <message>
        <source>Pain, KPS, fluid, dose so far and intervals of the patient</source>
        <translation>Durerea, KPS, LCR, doza de până acum și intervalele pacientului</translation>
    </message>
    <message>
        <source>{n} sessions with drug since LM diagnosis on {day}</source>
        <translation>Ședințe cu medicament de la diagnosticul LM din {day}: {n}</translation>
    </message>
    <message>
        <source>{n} session with drug since LM diagnosis on {day}</source>
        <translation>{n} ședință cu medicament de la diagnosticul LM din {day}</translation>
    </message>
    <message>
        <source>Whole course as known on {day}.</source>
        <translation>Întregul parcurs, așa cum era cunoscut la {day}.</translation>
    </message>
    <message>
        <source>Pain at the puncture site (NRS) with dexamethasone: {given}; without: {not_given}.</source>
        <translation>Durere la locul puncției (NRS) cu dexametazonă: {given}; fără: {not_given}.</translation>
    </message>
    <message>
        <source>{n} intervals between sessions, {outside} outside the tolerance.</source>
        <translation>Intervale între ședințe: {n}, în afara toleranței: {outside}.</translation>
    </message>
    <message>
        <source>As known on {day}.</source>
        <translation>Așa cum era cunoscut la {day}.</translation>
    </message>
    <message>
        <source>n = 0</source>
        <translation>n = 0</translation>
    </message>
    <message>
        <source>n = {n}, median {median} (quartiles {low} to {high})</source>
        <translation>n = {n}, mediană {median} (cuartile {low} până la {high})</translation>
    </message>
</context>
<context>
    <name>CovariateChoice</name>
    <message>
        <source>add one</source>
        <translation>adaugă una</translation>
    </message>
    <message>
        <source>Leave out {covariate}</source>
        <translation>Scoate {covariate}</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Details</source>
        <translation>Detalii</translation>
    </message>
    <message>
        <source>What was saved is safe. Copy the text below for whoever looks after the program; it may name a patient.</source>
        <translation>Ce a fost salvat este în siguranță. Copiați textul de mai jos pentru cine se ocupă de program; poate conține numele unui pacient.</translation>
    </message>
    <message>
        <source>&amp;Copy text</source>
        <translation>&amp;Copiază textul</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Închide</translation>
    </message>
    <message>
        <source>The program made a mistake</source>
        <translation>Programul a făcut o greșeală</translation>
    </message>
</context>
<context>
    <name>CsfAppearance</name>
    <message>
        <source>clear</source>
        <translation>clar</translation>
    </message>
    <message>
        <source>cloudy</source>
        <translation>tulbure</translation>
    </message>
    <message>
        <source>xanthochromic</source>
        <translation>xantocrom</translation>
    </message>
    <message>
        <source>bloody</source>
        <translation>hemoragic</translation>
    </message>
</context>
<context>
    <name>CsfCytology</name>
    <message>
        <source>positive</source>
        <translation>pozitivă</translation>
    </message>
    <message>
        <source>equivocal</source>
        <translation>echivocă</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>negativă</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>neefectuată</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>în așteptare</translation>
    </message>
</context>
<context>
    <name>CytologyAtDiagnosis</name>
    <message>
        <source>positive</source>
        <translation>pozitivă</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>negativă</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>necunoscută</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>day month year, or year</source>
        <translation>zi lună an, sau an</translation>
    </message>
    <message>
        <source>day month year</source>
        <translation>zi lună an</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>Jan</source>
        <translation>ian.</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>feb.</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>mar.</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>apr.</translation>
    </message>
    <message>
        <source>May</source>
        <translation>mai</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>iun.</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>iul.</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>aug.</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>sept.</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>oct.</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>nov.</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>dec.</translation>
    </message>
</context>
<context>
    <name>DeathCause</name>
    <message>
        <source>leptomeningeal disease</source>
        <translation>boală leptomeningeală</translation>
    </message>
    <message>
        <source>cancer elsewhere</source>
        <translation>cancer cu altă localizare</translation>
    </message>
    <message>
        <source>treatment</source>
        <translation>tratament</translation>
    </message>
    <message>
        <source>other</source>
        <translation>altă cauză</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>necunoscută</translation>
    </message>
</context>
<context>
    <name>DemonstrationStrip</name>
    <message>
        <source>Demonstration: people and dates are invented</source>
        <translation>Demonstrație: persoanele și datele sunt inventate</translation>
    </message>
</context>
<context>
    <name>Diluent</name>
    <message>
        <source>sterile water</source>
        <translation>apă sterilă</translation>
    </message>
    <message>
        <source>saline 0.9 %</source>
        <translation>ser fiziologic 0,9 %</translation>
    </message>
    <message>
        <source>bacteriostatic water</source>
        <translation>apă bacteriostatică</translation>
    </message>
    <message>
        <source>other</source>
        <translation>altul</translation>
    </message>
</context>
<context>
    <name>DraftRow</name>
    <message>
        <source>Go on typing</source>
        <translation>Continuă scrierea</translation>
    </message>
    <message>
        <source>Go on typing: {what}</source>
        <translation>Continuă scrierea: {what}</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Renunță</translation>
    </message>
    <message>
        <source>Discard: {what}</source>
        <translation>Renunță: {what}</translation>
    </message>
    <message>
        <source>Draft: {what}</source>
        <translation>Ciornă: {what}</translation>
    </message>
    <message>
        <source>Discard what was typed</source>
        <translation>Renunță la ce s-a scris</translation>
    </message>
</context>
<context>
    <name>DraftStrip</name>
    <message>
        <source>Drafts</source>
        <translation>Ciorne</translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>kept {time}, typed by {account}</source>
        <translation>păstrată {time}, scrisă de {account}</translation>
    </message>
</context>
<context>
    <name>DropReason</name>
    <message>
        <source>missing</source>
        <translation>lipsește</translation>
    </message>
    <message>
        <source>zero or negative time</source>
        <translation>timp zero sau negativ</translation>
    </message>
</context>
<context>
    <name>DueWords</name>
    <message>
        <source>due today</source>
        <translation>scadent azi</translation>
    </message>
    <message>
        <source>due tomorrow</source>
        <translation>scadent mâine</translation>
    </message>
    <message>
        <source>in {days} days</source>
        <translation>peste {days} z</translation>
    </message>
    <message>
        <source>overdue 1 day</source>
        <translation>restant de 1 zi</translation>
    </message>
    <message>
        <source>overdue {days} days</source>
        <translation>restant de {days} z</translation>
    </message>
    <message>
        <source>due yesterday</source>
        <translation>scadent ieri</translation>
    </message>
    <message>
        <source>due {days} days ago</source>
        <translation>scadent acum {days} z</translation>
    </message>
</context>
<context>
    <name>EntryCard</name>
    <message>
        <source>Entry</source>
        <translation>Introducere</translation>
    </message>
    <message>
        <source>Entered by {account}, {time}, {mode}</source>
        <translation>Introdus de {account}, {time}, {mode}</translation>
    </message>
    <message>
        <source>Changed by {account}, {time}</source>
        <translation>Modificat de {account}, {time}</translation>
    </message>
</context>
<context>
    <name>EntryMode</name>
    <message>
        <source>at the bedside</source>
        <translation>la patul bolnavului</translation>
    </message>
    <message>
        <source>from the chart, afterwards</source>
        <translation>din foaie, ulterior</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importat</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>Discard</source>
        <translation>Renunță</translation>
    </message>
    <message>
        <source>draft saved {time}</source>
        <translation>ciornă salvată {time}</translation>
    </message>
    <message>
        <source>No draft can be kept: {why}</source>
        <translation>Nu se poate păstra nicio ciornă: {why}</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nesalvat</translation>
    </message>
    <message>
        <source>Discard what was typed</source>
        <translation>Renunță la ce s-a scris</translation>
    </message>
</context>
<context>
    <name>ErrorState</name>
    <message>
        <source>Try again</source>
        <translation>Încearcă din nou</translation>
    </message>
</context>
<context>
    <name>ErrorToggle</name>
    <message>
        <source>Hide entries made in error</source>
        <translation>Ascunde înregistrările introduse din greșeală</translation>
    </message>
    <message>
        <source>Show entries made in error</source>
        <translation>Arată înregistrările introduse din greșeală</translation>
    </message>
</context>
<context>
    <name>EventForm</name>
    <message>
        <source>NRS {score}</source>
        <translation>NRS {score}</translation>
    </message>
    <message>
        <source>CTCAE {grade}</source>
        <translation>CTCAE {grade}</translation>
    </message>
</context>
<context>
    <name>EventPage</name>
    <message>
        <source>Complication</source>
        <translation>Complicație</translation>
    </message>
    <message>
        <source>New complication</source>
        <translation>Complicație nouă</translation>
    </message>
    <message>
        <source>Save complication</source>
        <translation>Salvează complicația</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Rezultat</translation>
    </message>
</context>
<context>
    <name>EventTable</name>
    <message>
        <source>Session</source>
        <translation>Ședință</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Întrebat</translation>
    </message>
    <message>
        <source>CTCAE</source>
        <translation>CTCAE</translation>
    </message>
    <message>
        <source>{event}, since {day}</source>
        <translation>{event}, din {day}</translation>
    </message>
    <message>
        <source>between sessions</source>
        <translation>între ședințe</translation>
    </message>
    <message>
        <source>Cycle {n}</source>
        <translation>Ciclul {n}</translation>
    </message>
    <message>
        <source>open</source>
        <translation>neremis</translation>
    </message>
    <message>
        <source>Complication</source>
        <translation>Complicație</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Grad</translation>
    </message>
    <message>
        <source>not graded</source>
        <translation>fără grad</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Remis</translation>
    </message>
</context>
<context>
    <name>ExclusionReason</name>
    <message>
        <source>research consent withdrawn</source>
        <translation>consimțământ pentru cercetare retras</translation>
    </message>
    <message>
        <source>no date to count from</source>
        <translation>fără dată de la care să se numere</translation>
    </message>
    <message>
        <source>counted from a date after LM diagnosis</source>
        <translation>numărat de la o dată de după diagnosticul LM</translation>
    </message>
    <message>
        <source>diagnosed after the data cut-off</source>
        <translation>diagnosticat după data limită</translation>
    </message>
    <message>
        <source>time is zero or negative</source>
        <translation>timp zero sau negativ</translation>
    </message>
</context>
<context>
    <name>Fact</name>
    <message>
        <source>former value: {words}</source>
        <translation>valoare anterioară: {words}</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>Yes</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nu</translation>
    </message>
</context>
<context>
    <name>FigureCard</name>
    <message>
        <source>Save figure</source>
        <translation>Salvează figura</translation>
    </message>
</context>
<context>
    <name>FigureView</name>
    <message>
        <source>Save as {format}</source>
        <translation>Salvează ca {format}</translation>
    </message>
</context>
<context>
    <name>FileChoice</name>
    <message>
        <source>Save as</source>
        <translation>Salvează ca</translation>
    </message>
    <message>
        <source>{kind} file</source>
        <translation>Fișier {kind}</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Alegeți un dosar</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Alege o imagine</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imagini</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>{label}: {value} is in the future</source>
        <translation>{label}: {value} este în viitor</translation>
    </message>
    <message>
        <source>The session on {value} is before LM diagnosis on {limit}</source>
        <translation>Ședința din {value} este înaintea diagnosticului LM din {limit}</translation>
    </message>
    <message>
        <source>{label}: {value} is after death on {limit}</source>
        <translation>{label}: {value} este după decesul din {limit}</translation>
    </message>
    <message>
        <source>{value} mg cannot be a dose: above 0 and up to {limit} mg</source>
        <translation>{value} mg nu poate fi o doză: peste 0 și cel mult {limit} mg</translation>
    </message>
    <message>
        <source>Review {window}: answers open: {missing}</source>
        <translation>Verificare {window}: fără răspuns: {missing}</translation>
    </message>
    <message>
        <source>{term} has no grade {value}; it has {grades}</source>
        <translation>{term} nu are gradul {value}; are {grades}</translation>
    </message>
    <message>
        <source>{term}: grade 5 needs the date of death</source>
        <translation>{term}: gradul 5 cere data decesului</translation>
    </message>
    <message>
        <source>Resolved on {value}, before onset on {limit}</source>
        <translation>Remis la {value}, înaintea debutului din {limit}</translation>
    </message>
    <message>
        <source>{label} is {value}; it goes in tens</source>
        <translation>{label} este {value}; merge din zece în zece</translation>
    </message>
    <message>
        <source>Progression on {value} is after death on {limit}</source>
        <translation>Progresia din {value} este după decesul din {limit}</translation>
    </message>
    <message>
        <source>PFS {value} months is longer than OS {limit} months</source>
        <translation>SFP {value} luni este mai lungă decât SG {limit} luni</translation>
    </message>
    <message>
        <source>Study code {value} belongs to another patient</source>
        <translation>Codul de studiu {value} aparține altui pacient</translation>
    </message>
    <message>
        <source>Hospital number {value} belongs to another patient</source>
        <translation>Numărul de spital {value} aparține altui pacient</translation>
    </message>
    <message>
        <source>{value} is fatal by the intrathecal route and cannot be entered</source>
        <translation>{value} este letal pe cale intratecală și nu poate fi introdus</translation>
    </message>
    <message>
        <source>{value} is not a field here</source>
        <translation>{value} nu este un câmp aici</translation>
    </message>
    <message>
        <source>{label}: “{value}” is not {expected}</source>
        <translation>{label}: „{value}” nu este {expected}</translation>
    </message>
    <message>
        <source>{label}: “{value}” is not a {expected}</source>
        <translation>{label}: „{value}” nu este {expected}</translation>
    </message>
    <message>
        <source>{label}: {value} is outside {minimum} to {maximum}</source>
        <translation>{label}: {value} este în afara limitelor {minimum}–{maximum}</translation>
    </message>
    <message>
        <source>{label}: “{value}” is none of {codes}</source>
        <translation>{label}: „{value}” nu este niciunul din {codes}</translation>
    </message>
    <message>
        <source>{label} is missing</source>
        <translation>{label}: lipsește</translation>
    </message>
    <message>
        <source>No patient has the study code {value}</source>
        <translation>Niciun pacient nu are codul de studiu {value}</translation>
    </message>
    <message>
        <source>The row has {value} cells, the header {limit}</source>
        <translation>Celule în rând: {value}, în antet: {limit}</translation>
    </message>
    <message>
        <source>The line is not a JSON object</source>
        <translation>Linia nu este un obiect JSON</translation>
    </message>
    <message>
        <source>{label} {value} is before {other_label} {other_value}</source>
        <translation>{label} {value} este înainte de {other_label} {other_value}</translation>
    </message>
    <message>
        <source>Scorecard: open: {missing_fields}; answer them, or say why it is not evaluable</source>
        <translation>Fișa de scor: fără răspuns: {missing_fields}; completați sau spuneți de ce nu este evaluabilă</translation>
    </message>
    <message>
        <source>{value} mg; the protocol says {limit} mg</source>
        <translation>{value} mg; protocolul prevede {limit} mg</translation>
    </message>
    <message>
        <source>{value} mg is outside {minimum} to {maximum} mg</source>
        <translation>{value} mg este în afara limitelor {minimum}–{maximum} mg</translation>
    </message>
    <message>
        <source>Medication incident: {label} {value}</source>
        <translation>Incident de medicație: {label} {value}</translation>
    </message>
    <message>
        <source>{value} mg is more than {factor} times the last full dose, {limit} mg</source>
        <translation>{value} mg depășește de {factor} ori ultima doză completă, {limit} mg</translation>
    </message>
    <message>
        <source>{value} days since the last session; planned {limit}, tolerance {tolerance}</source>
        <translation>Zile de la ultima ședință: {value}; planificat {limit}, toleranță {tolerance}</translation>
    </message>
    <message>
        <source>Dexamethasone {value} mg is above {limit} mg</source>
        <translation>Dexametazonă {value} mg, peste {limit} mg</translation>
    </message>
    <message>
        <source>Platelets {value} ×10⁹/L are below {limit}</source>
        <translation>Trombocite {value} ×10⁹/L, sub {limit}</translation>
    </message>
    <message>
        <source>Platelets are not known</source>
        <translation>Trombocitele nu sunt cunoscute</translation>
    </message>
    <message>
        <source>INR {value} is above {limit}</source>
        <translation>INR {value}, peste {limit}</translation>
    </message>
    <message>
        <source>INR is not known</source>
        <translation>INR nu este cunoscut</translation>
    </message>
    <message>
        <source>Blood was drawn {value} days before; limit {limit} days</source>
        <translation>Zile de la recoltarea sângelui: {value}; limită: {limit}</translation>
    </message>
    <message>
        <source>Anticoagulant not held: {drug}</source>
        <translation>Anticoagulant neîntrerupt: {drug}</translation>
    </message>
    <message>
        <source>Diluent is not confirmed free of preservatives</source>
        <translation>Solventul nu este confirmat ca fiind fără conservanți</translation>
    </message>
    <message>
        <source>Pressure may be raised</source>
        <translation>Posibilă hipertensiune intracraniană</translation>
    </message>
    <message>
        <source>Checklist: {label}: {value}</source>
        <translation>Listă de verificare: {label}: {value}</translation>
    </message>
    <message>
        <source>On hold since {since}: {value}</source>
        <translation>Suspendare din {since}: {value}</translation>
    </message>
    <message>
        <source>Not resolved: {value}, grade {grade}, since {since}</source>
        <translation>Neremis: {value}, grad {grade}, din {since}</translation>
    </message>
    <message>
        <source>CSF withdrawn {value} ml is less than {limit} ml injected</source>
        <translation>LCR extras {value} ml, mai puțin decât {limit} ml injectați</translation>
    </message>
    <message>
        <source>{value} performed and witnessed the session</source>
        <translation>{value} a efectuat ședința și a fost și martor</translation>
    </message>
    <message>
        <source>Another session is recorded on {value}</source>
        <translation>Altă ședință este înregistrată la {value}</translation>
    </message>
    <message>
        <source>Similar name or birth date: {others}</source>
        <translation>Nume sau dată de naștere asemănătoare: {others}</translation>
    </message>
    <message>
        <source>Type IID: neither cells in the fluid nor a lesion on MRI</source>
        <translation>Tip IID: nici celule în LCR, nici leziune la IRM</translation>
    </message>
    <message>
        <source>KPS {value} at LM diagnosis is below {limit}</source>
        <translation>KPS {value} la diagnosticul LM, sub {limit}</translation>
    </message>
    <message>
        <source>Response {value} and LM progression disagree</source>
        <translation>Răspunsul {value} și progresia LM se contrazic</translation>
    </message>
    <message>
        <source>Last contact of {count} survivors is older than the newest death, {value}: {others}</source>
        <translation>Ultimul contact mai vechi decât cel mai recent deces, {value}, la supraviețuitori: {count}: {others}</translation>
    </message>
    <message>
        <source>{label} {value} is approximate</source>
        <translation>{label} {value} este aproximativă</translation>
    </message>
    <message>
        <source>Demonstration: dates are invented</source>
        <translation>Demonstrație: datele sunt inventate</translation>
    </message>
    <message>
        <source>{value} mg in a session that was not given: leave the dose out, or say that it was given</source>
        <translation>{value} mg într-o ședință fără administrare: lăsați doza necompletată sau indicați că s-a administrat</translation>
    </message>
    <message>
        <source>Medication incident: {value} mg is above {limit} mg</source>
        <translation>Incident de medicație: {value} mg, peste {limit} mg</translation>
    </message>
    <message>
        <source>Medication incident: the lot expired on {value}</source>
        <translation>Incident de medicație: lotul a expirat la {value}</translation>
    </message>
    <message>
        <source>Medication incident: no Ommaya reservoir is recorded for that day</source>
        <translation>Incident de medicație: niciun rezervor Ommaya înregistrat pentru acea zi</translation>
    </message>
    <message>
        <source>{drug}: last dose {value} h before; hold {limit} h</source>
        <translation>{drug}: ultima doză cu {value} h înainte; pauză necesară {limit} h</translation>
    </message>
    <message>
        <source>{drug} at treatment dose: no time without it is known to be safe</source>
        <translation>{drug} în doză terapeutică: nu se cunoaște un interval sigur de întrerupere</translation>
    </message>
    <message>
        <source>Bacteriostatic water holds a preservative</source>
        <translation>Apa bacteriostatică conține un conservant</translation>
    </message>
    <message>
        <source>Signs of raised pressure</source>
        <translation>Semne de hipertensiune intracraniană</translation>
    </message>
    <message>
        <source>Hydrocephalus: pressure may be raised</source>
        <translation>Hidrocefalie: posibilă hipertensiune intracraniană</translation>
    </message>
    <message>
        <source>Opening pressure {value} cmH₂O; limit {limit}</source>
        <translation>Presiune de deschidere {value} cmH₂O; limită {limit}</translation>
    </message>
    <message>
        <source>LM progression is yes, and the response {value}</source>
        <translation>Progresie LM da, iar răspunsul {value}</translation>
    </message>
    <message>
        <source>Response {value}, and LM progression is no</source>
        <translation>Răspuns {value}, iar progresie LM nu</translation>
    </message>
    <message>
        <source>Another version is valid from {value}; it will be marked as entered in error</source>
        <translation>Altă versiune este valabilă din {value}; va fi marcată ca introdusă din greșeală</translation>
    </message>
    <message>
        <source>A later phase follows: how many sessions, or until when</source>
        <translation>Urmează o altă fază: indicați câte ședințe sau până când</translation>
    </message>
    <message>
        <source>The protocol has no phase</source>
        <translation>Protocolul nu are nicio fază</translation>
    </message>
    <message>
        <source>{label}: {value} is below {minimum}</source>
        <translation>{label}: {value} este sub {minimum}</translation>
    </message>
    <message>
        <source>{label}: {value} is above {maximum}</source>
        <translation>{label}: {value} este peste {maximum}</translation>
    </message>
    <message>
        <source>Death on {value} is before an entry of {limit}</source>
        <translation>Decesul din {value} este înaintea unei înregistrări din {limit}</translation>
    </message>
    <message>
        <source>Death on {value}: it is recorded on {other_value}</source>
        <translation>Deces la {value}: este înregistrat la {other_value}</translation>
    </message>
    <message>
        <source>Anticoagulant not held</source>
        <translation>Anticoagulant neîntrerupt</translation>
    </message>
    <message>
        <source>Not resolved: {value}</source>
        <translation>Neremis: {value}</translation>
    </message>
</context>
<context>
    <name>FindingChips</name>
    <message>
        <source>Go there; {key} goes to whatever is next</source>
        <translation>Mergi acolo; {key} duce la următorul</translation>
    </message>
    <message>
        <source>1 answer open</source>
        <translation>1 răspuns lipsă</translation>
    </message>
    <message>
        <source>1 missing</source>
        <translation>1 lipsă</translation>
    </message>
    <message>
        <source>1 to correct</source>
        <translation>1 de corectat</translation>
    </message>
    <message>
        <source>1 reason needed</source>
        <translation>1 motiv necesar</translation>
    </message>
    <message>
        <source>1 left open</source>
        <translation>1 necompletat</translation>
    </message>
    <message>
        <source>{n} answers open</source>
        <translation>răspunsuri lipsă: {n}</translation>
    </message>
    <message>
        <source>{n} missing</source>
        <translation>lipsă: {n}</translation>
    </message>
    <message>
        <source>{n} to correct</source>
        <translation>de corectat: {n}</translation>
    </message>
    <message>
        <source>{n} reasons needed</source>
        <translation>motive necesare: {n}</translation>
    </message>
    <message>
        <source>{n} left open</source>
        <translation>necompletate: {n}</translation>
    </message>
</context>
<context>
    <name>FindingWords</name>
    <message>
        <source>Needs an answer</source>
        <translation>Cere un răspuns</translation>
    </message>
    <message>
        <source>“{value}” is not a whole number</source>
        <translation>„{value}” nu este un număr întreg</translation>
    </message>
    <message>
        <source>“{value}” is not a number</source>
        <translation>„{value}” nu este un număr</translation>
    </message>
    <message>
        <source>“{value}” is not a date and time</source>
        <translation>„{value}” nu este o dată cu oră</translation>
    </message>
    <message>
        <source>“{value}” is not a date</source>
        <translation>„{value}” nu este o dată</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>required</source>
        <translation>obligatoriu</translation>
    </message>
    <message>
        <source>Reason given</source>
        <translation>Motiv dat</translation>
    </message>
    <message>
        <source>Reason needed</source>
        <translation>Motiv necesar</translation>
    </message>
</context>
<context>
    <name>FormHeading</name>
    <message>
        <source>born {date}</source>
        <translation>n. {date}</translation>
    </message>
</context>
<context>
    <name>FormKind</name>
    <message>
        <source>session</source>
        <translation>ședință</translation>
    </message>
    <message>
        <source>complication review</source>
        <translation>verificarea complicațiilor</translation>
    </message>
    <message>
        <source>results of the fluid</source>
        <translation>rezultatele LCR</translation>
    </message>
    <message>
        <source>record</source>
        <translation>fișă</translation>
    </message>
    <message>
        <source>protocol</source>
        <translation>protocol</translation>
    </message>
    <message>
        <source>lifting a hold</source>
        <translation>ridicarea unei suspendări</translation>
    </message>
    <message>
        <source>resolving a complication</source>
        <translation>remiterea unei complicații</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>rezultat</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>semnătură</translation>
    </message>
    <message>
        <source>entered in error</source>
        <translation>introdus din greșeală</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>setări</translation>
    </message>
</context>
<context>
    <name>FormerValue</name>
    <message>
        <source>until {time}, {account}</source>
        <translation>până la {time}, {account}</translation>
    </message>
</context>
<context>
    <name>GradeChoice</name>
    <message>
        <source>Not graded</source>
        <translation>Fără grad</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>Characteristic</source>
        <translation>Caracteristică</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferență</translation>
    </message>
    <message>
        <source>95 % CI, Student</source>
        <translation>IC 95 %, Student</translation>
    </message>
    <message>
        <source>p, Student</source>
        <translation>p, Student</translation>
    </message>
    <message>
        <source>95 % CI, Welch</source>
        <translation>IC 95 %, Welch</translation>
    </message>
    <message>
        <source>p, Welch</source>
        <translation>p, Welch</translation>
    </message>
    <message>
        <source>Mean of {first} minus {second}. Student&apos;s t test takes equal variances, Welch&apos;s does not.</source>
        <translation>Media pentru {first} minus {second}. Testul t Student presupune varianțe egale, testul Welch nu.</translation>
    </message>
    <message>
        <source>As in the paper: means</source>
        <translation>Ca în articol: medii</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Deplasare</translation>
    </message>
    <message>
        <source>p, M–W</source>
        <translation>p, M–W</translation>
    </message>
    <message>
        <source>Above median</source>
        <translation>Peste mediană</translation>
    </message>
    <message>
        <source>p, Mood</source>
        <translation>p, Mood</translation>
    </message>
    <message>
        <source>p, K–S</source>
        <translation>p, K–S</translation>
    </message>
    <message>
        <source>As in the paper: medians and distributions</source>
        <translation>Ca în articol: mediane și distribuții</translation>
    </message>
    <message>
        <source>Shift of {first} against {second}: Hodges–Lehmann, with the interval of Moses, exact for up to about 100 patients; with ties its limits are kept as without, so that it covers at least 95 %.</source>
        <translation>Deplasarea {first} față de {second}: Hodges–Lehmann, cu intervalul Moses, exact până la circa 100 de pacienți; cu legături limitele rămân ca fără ele, astfel că acoperă cel puțin 95 %.</translation>
    </message>
    <message>
        <source>Exact p (ρ)</source>
        <translation>p exact (ρ)</translation>
    </message>
    <message>
        <source>M–W: Mann–Whitney, normal, corrected for ties and continuity.</source>
        <translation>M–W: Mann–Whitney, normal, corectat pentru legături și continuitate.</translation>
    </message>
    <message>
        <source>Mood&apos;s median test: exact, {first} and {second} above the median of all.</source>
        <translation>Testul medianei Mood: exact, {first} și {second} peste mediana tuturor.</translation>
    </message>
    <message>
        <source>K–S: two-sample Kolmogorov–Smirnov, exact with ties.</source>
        <translation>K–S: Kolmogorov–Smirnov pentru două eșantioane, exact cu legături.</translation>
    </message>
    <message>
        <source>K–S: two-sample Kolmogorov–Smirnov, asymptotic where groups are large.</source>
        <translation>K–S: Kolmogorov–Smirnov pentru două eșantioane, asimptotic unde grupurile sunt mari.</translation>
    </message>
    <message>
        <source>p, Lilliefors</source>
        <translation>p, Lilliefors</translation>
    </message>
    <message>
        <source>p, Shapiro–Wilk</source>
        <translation>p, Shapiro–Wilk</translation>
    </message>
    <message>
        <source>Lilliefors: Kolmogorov–Smirnov distance D with mean and standard deviation from the data, p from a table. No test above was chosen by these.</source>
        <translation>Lilliefors: distanța D Kolmogorov–Smirnov cu media și deviația standard din date, p dintr-un tabel. Niciun test de mai sus nu a fost ales după acestea.</translation>
    </message>
    <message>
        <source>As in the paper: normality</source>
        <translation>Ca în articol: normalitate</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Pereche</translation>
    </message>
    <message>
        <source>Pearson r</source>
        <translation>r Pearson</translation>
    </message>
    <message>
        <source>Spearman ρ</source>
        <translation>ρ Spearman</translation>
    </message>
    <message>
        <source>Pearson: interval by Fisher&apos;s z, p by Student&apos;s t. Spearman: p by Student&apos;s t, exact over every order for up to {most} patients. Not adjusted for the number of pairs. Survival times are not among them, since a correlation ignores censoring.</source>
        <translation>Pearson: interval prin z Fisher, p prin t Student. Spearman: p prin t Student, exact peste toate ordonările când pacienții sunt cel mult {most}. Neajustat pentru numărul de perechi. Timpii de supraviețuire nu sunt printre ele, deoarece o corelație ignoră cenzurarea.</translation>
    </message>
    <message>
        <source>Correlations</source>
        <translation>Corelații</translation>
    </message>
    <message>
        <source>Baseline characteristics</source>
        <translation>Caracteristici la includere</translation>
    </message>
    <message>
        <source>one test a characteristic, by its type; p adjusted after Holm</source>
        <translation>câte un test pe caracteristică, după tipul ei; p ajustat după Holm</translation>
    </message>
    <message>
        <source>Demonstration: stage, receptors, Ki67, LM certainty, CSF cytology and LVEF of each patient are invented; age, KPS, MRI type, times to brain metastasis and LM, and treatment are the published ones.</source>
        <translation>Demonstrație: stadiul, receptorii, Ki67, certitudinea LM, citologia LCR și FEVS ale fiecărui pacient sunt inventate; vârsta, KPS, tipul IRM, timpii până la metastaza cerebrală și până la LM și tratamentul sunt cele publicate.</translation>
    </message>
    <message>
        <source>Every patient, by group</source>
        <translation>Toți pacienții, pe grupuri</translation>
    </message>
    <message>
        <source>Every patient</source>
        <translation>Toți pacienții</translation>
    </message>
    <message>
        <source>dots: patients; line and number: median</source>
        <translation>puncte: pacienți; linie și număr: mediana</translation>
    </message>
    <message>
        <source>Line and number: median</source>
        <translation>Linie și număr: mediană</translation>
    </message>
    <message>
        <source>{number}: median {medians}</source>
        <translation>{number}: mediană {medians}</translation>
    </message>
    <message>
        <source>Numbers: mean ± standard error, median (quartiles). Categories: n (% of those known).</source>
        <translation>Numere: medie ± eroare standard, mediană (cuartile). Categorii: n (% din cei cunoscuți).</translation>
    </message>
    <message>
        <source>Characteristics at LM diagnosis</source>
        <translation>Caracteristici la diagnosticul LM</translation>
    </message>
    <message>
        <source>Comparison of the groups</source>
        <translation>Compararea grupurilor</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>p, Holm</source>
        <translation>p, Holm</translation>
    </message>
    <message>
        <source>Mann–Whitney: exact over every split into groups of these sizes, ties at their mean rank.</source>
        <translation>Mann–Whitney: exact peste toate împărțirile în grupuri de aceste mărimi, legăturile la rangul lor mediu.</translation>
    </message>
    <message>
        <source>Mann–Whitney, normal: too many splits to count; corrected for ties and continuity.</source>
        <translation>Mann–Whitney, normal: prea multe împărțiri pentru a fi numărate; corectat pentru legături și continuitate.</translation>
    </message>
    <message>
        <source>Kruskal–Wallis: exact over every split into groups of these sizes, ties at their mean rank.</source>
        <translation>Kruskal–Wallis: exact peste toate împărțirile în grupuri de aceste mărimi, legăturile la rangul lor mediu.</translation>
    </message>
    <message>
        <source>Kruskal–Wallis, chi-squared: too many splits to count; corrected for ties.</source>
        <translation>Kruskal–Wallis, chi-pătrat: prea multe împărțiri pentru a fi numărate; corectat pentru legături.</translation>
    </message>
    <message>
        <source>Fisher: exact.</source>
        <translation>Fisher: exact.</translation>
    </message>
    <message>
        <source>Freeman–Halton: Fisher&apos;s exact test of more levels or groups.</source>
        <translation>Freeman–Halton: testul exact Fisher pentru mai multe niveluri sau grupuri.</translation>
    </message>
    <message>
        <source>Chi-squared: Pearson&apos;s, too many tables to count, every expected count 5 or more.</source>
        <translation>Chi-pătrat: Pearson, prea multe tabele pentru a fi numărate, fiecare frecvență așteptată cel puțin 5.</translation>
    </message>
    <message>
        <source>Holm: the one test of this table needs no adjustment.</source>
        <translation>Holm: singurul test al acestui tabel nu necesită ajustare.</translation>
    </message>
    <message>
        <source>Holm: adjusted over the {n} tests of this table.</source>
        <translation>Holm: ajustat pentru toate testele acestui tabel ({n}).</translation>
    </message>
    <message>
        <source>median (quartiles)</source>
        <translation>mediană (cuartile)</translation>
    </message>
    <message>
        <source>patients it applies to</source>
        <translation>pacienți cărora li se aplică</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>necunoscut</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toți</translation>
    </message>
    <message>
        <source>Times count from the diagnosis of breast cancer.</source>
        <translation>Timpii se numără de la diagnosticul cancerului mamar.</translation>
    </message>
    <message>
        <source>n {n}</source>
        <translation>n {n}</translation>
    </message>
    <message>
        <source>n {n}: {groups}</source>
        <translation>n {n}: {groups}</translation>
    </message>
</context>
<context>
    <name>HematomaSite</name>
    <message>
        <source>puncture site</source>
        <translation>locul puncției</translation>
    </message>
    <message>
        <source>spinal epidural</source>
        <translation>spinal epidural</translation>
    </message>
    <message>
        <source>spinal subdural</source>
        <translation>spinal subdural</translation>
    </message>
    <message>
        <source>cranial subdural</source>
        <translation>cranian subdural</translation>
    </message>
</context>
<context>
    <name>Her2Immunohistochemistry</name>
    <message>
        <source>0</source>
        <translation>0</translation>
    </message>
    <message>
        <source>1+</source>
        <translation>1+</translation>
    </message>
    <message>
        <source>2+</source>
        <translation>2+</translation>
    </message>
    <message>
        <source>3+</source>
        <translation>3+</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>necunoscut</translation>
    </message>
</context>
<context>
    <name>Histology</name>
    <message>
        <source>invasive ductal</source>
        <translation>ductal invaziv</translation>
    </message>
    <message>
        <source>invasive lobular</source>
        <translation>lobular invaziv</translation>
    </message>
    <message>
        <source>other</source>
        <translation>altă histologie</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>necunoscută</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History: {what}</source>
        <translation>Istoric: {what}</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Îna&amp;poi</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Motiv: {reason}</translation>
    </message>
    <message>
        <source>The findings kept with it, or their reasons</source>
        <translation>Constatările păstrate cu înregistrarea sau motivele lor</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>introdus</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modificat</translation>
    </message>
    <message>
        <source>marked as entered in error</source>
        <translation>marcat ca introdus din greșeală</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>semnat</translation>
    </message>
</context>
<context>
    <name>Hold</name>
    <message>
        <source>Patient</source>
        <translation>Pacient</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motiv</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notă</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Instituită</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Instituită de</translation>
    </message>
    <message>
        <source>Review on</source>
        <translation>De reevaluat la</translation>
    </message>
    <message>
        <source>Lifted</source>
        <translation>Ridicată</translation>
    </message>
    <message>
        <source>Lifted by</source>
        <translation>Ridicată de</translation>
    </message>
    <message>
        <source>Reason for lifting</source>
        <translation>Motivul ridicării</translation>
    </message>
</context>
<context>
    <name>HoldReason</name>
    <message>
        <source>complication</source>
        <translation>complicație</translation>
    </message>
    <message>
        <source>raised pressure</source>
        <translation>presiune crescută</translation>
    </message>
    <message>
        <source>hydrocephalus</source>
        <translation>hidrocefalie</translation>
    </message>
    <message>
        <source>low platelets</source>
        <translation>trombocitopenie</translation>
    </message>
    <message>
        <source>coagulation</source>
        <translation>coagulare</translation>
    </message>
    <message>
        <source>infection</source>
        <translation>infecție</translation>
    </message>
    <message>
        <source>patient&apos;s wish</source>
        <translation>dorința pacientului</translation>
    </message>
    <message>
        <source>other</source>
        <translation>alt motiv</translation>
    </message>
</context>
<context>
    <name>HoldTable</name>
    <message>
        <source>State</source>
        <translation>Stare</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Activă</translation>
    </message>
    <message>
        <source>Lifted</source>
        <translation>Ridicată</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>{table}: {count} rows</source>
        <translation>{table}: rânduri: {count}</translation>
    </message>
    <message>
        <source>adverse_events opened by reviews: {count}</source>
        <translation>adverse_events deschise de verificări: {count}</translation>
    </message>
    <message>
        <source>notice {code}: {count}</source>
        <translation>mențiune {code}: {count}</translation>
    </message>
    <message>
        <source>dry run: nothing was written</source>
        <translation>rulare de probă: nu s-a scris nimic</translation>
    </message>
</context>
<context>
    <name>ItAgent</name>
    <message>
        <source>Session</source>
        <translation>Ședință</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Doză</translation>
    </message>
</context>
<context>
    <name>Lane</name>
    <message>
        <source>Dose (mg)</source>
        <translation>Doză (mg)</translation>
    </message>
    <message>
        <source>Dexamethasone (mg)</source>
        <translation>Dexametazonă (mg)</translation>
    </message>
    <message>
        <source>Complications</source>
        <translation>Complicații</translation>
    </message>
    <message>
        <source>KPS</source>
        <translation>KPS</translation>
    </message>
    <message>
        <source>CSF cells (/µl)</source>
        <translation>Celule în LCR (/µl)</translation>
    </message>
    <message>
        <source>CSF protein (mg/dl)</source>
        <translation>Proteine în LCR (mg/dl)</translation>
    </message>
    <message>
        <source>CSF cytology</source>
        <translation>Citologie LCR</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Răspuns</translation>
    </message>
    <message>
        <source>Radiotherapy</source>
        <translation>Radioterapie</translation>
    </message>
    <message>
        <source>Surgery</source>
        <translation>Chirurgie</translation>
    </message>
    <message>
        <source>Systemic therapy</source>
        <translation>Terapie sistemică</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Suspendări</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Rezultat</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Not saved yet</source>
        <translation>Încă nesalvat</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Continuă editarea</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Renunță</translation>
    </message>
    <message>
        <source>{what} is not saved</source>
        <translation>{what}: nesalvat</translation>
    </message>
    <message>
        <source>What was typed is lost when you leave it.</source>
        <translation>Ce s-a scris se pierde la plecare.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motiv</translation>
    </message>
</context>
<context>
    <name>LeavingForm</name>
    <message>
        <source>{name} has left</source>
        <translation>{name} a plecat</translation>
    </message>
    <message>
        <source>Mark as left</source>
        <translation>Marchează ca plecat</translation>
    </message>
    <message>
        <source>The name is proposed no more. It stays in every session that names it.</source>
        <translation>Numele nu mai este propus. Rămâne în fiecare ședință în care apare.</translation>
    </message>
</context>
<context>
    <name>LmCertainty</name>
    <message>
        <source>confirmed (type I)</source>
        <translation>confirmat (tip I)</translation>
    </message>
    <message>
        <source>probable (type II)</source>
        <translation>probabil (tip II)</translation>
    </message>
    <message>
        <source>possible (type II)</source>
        <translation>posibil (tip II)</translation>
    </message>
</context>
<context>
    <name>LmMriType</name>
    <message>
        <source>A linear</source>
        <translation>A liniar</translation>
    </message>
    <message>
        <source>B nodular</source>
        <translation>B nodular</translation>
    </message>
    <message>
        <source>C linear and nodular</source>
        <translation>C liniar și nodular</translation>
    </message>
    <message>
        <source>D neither</source>
        <translation>D niciunul</translation>
    </message>
</context>
<context>
    <name>LoginPage</name>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Parolă</translation>
    </message>
    <message>
        <source>Open register</source>
        <translation>Deschide registrul</translation>
    </message>
    <message>
        <source>Switch &amp;user</source>
        <translation>Schimbă &amp;utilizatorul</translation>
    </message>
    <message>
        <source>The page of {account} and what was typed are kept</source>
        <translation>Pagina contului {account} și ce s-a scris sunt păstrate</translation>
    </message>
    <message>
        <source>Opening register</source>
        <translation>Se deschide registrul</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on</source>
        <translation>Caps Lock pare activat</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Cont</translation>
    </message>
</context>
<context>
    <name>MainPage</name>
    <message>
        <source>Today</source>
        <translation>Astăzi</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Pacienți</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Analiză</translation>
    </message>
    <message>
        <source>The draft was saved or discarded meanwhile</source>
        <translation>Între timp, ciorna a fost salvată sau s-a renunțat la ea</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Scris: {path}</translation>
    </message>
    <message>
        <source>Sent to {printer}</source>
        <translation>Trimis la {printer}</translation>
    </message>
    <message>
        <source>Reading the register</source>
        <translation>Se citește registrul</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>day month year, time</source>
        <translation>zi lună an, oră</translation>
    </message>
</context>
<context>
    <name>NeedleType</name>
    <message>
        <source>atraumatic</source>
        <translation>atraumatic</translation>
    </message>
    <message>
        <source>cutting</source>
        <translation>tăietor</translation>
    </message>
    <message>
        <source>other</source>
        <translation>alt tip</translation>
    </message>
</context>
<context>
    <name>NewAccountDialog</name>
    <message>
        <source>New account</source>
        <translation>Cont nou</translation>
    </message>
    <message>
        <source>For one person. The password is hers to change after the first login.</source>
        <translation>Pentru o singură persoană. Ea își schimbă parola după prima autentificare.</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>Adaugă contul</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nume</translation>
    </message>
</context>
<context>
    <name>NewPasswordDialog</name>
    <message>
        <source>New password for {account}</source>
        <translation>Parolă nouă pentru {account}</translation>
    </message>
    <message>
        <source>The old one opens the register no longer.</source>
        <translation>Cea veche nu mai deschide registrul.</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>Setează parola</translation>
    </message>
</context>
<context>
    <name>NewRegisterPage</name>
    <message>
        <source>Make register</source>
        <translation>Creează registrul</translation>
    </message>
    <message>
        <source>Password a&amp;gain</source>
        <translation>Parola din n&amp;ou</translation>
    </message>
    <message>
        <source>The passwords differ</source>
        <translation>Parolele diferă</translation>
    </message>
    <message>
        <source>There is no register at {place} yet. Its first account may do everything; others come later.</source>
        <translation>Încă nu există un registru la {place}. Primul cont are toate drepturile; celelalte se adaugă ulterior.</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Cont</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Parolă</translation>
    </message>
    <message>
        <source>New register</source>
        <translation>Registru nou</translation>
    </message>
</context>
<context>
    <name>NotCompared</name>
    <message>
        <source>known in one group only</source>
        <translation>cunoscut într-un singur grup</translation>
    </message>
    <message>
        <source>the same in all</source>
        <translation>la fel la toți</translation>
    </message>
    <message>
        <source>not computed</source>
        <translation>necalculat</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>necomparat</translation>
    </message>
</context>
<context>
    <name>NoticeLine</name>
    <message>
        <source>Close</source>
        <translation>Închide</translation>
    </message>
</context>
<context>
    <name>OtherAgent</name>
    <message>
        <source>methotrexate</source>
        <translation>metotrexat</translation>
    </message>
    <message>
        <source>cytarabine</source>
        <translation>citarabină</translation>
    </message>
    <message>
        <source>thiotepa</source>
        <translation>tiotepa</translation>
    </message>
    <message>
        <source>hydrocortisone</source>
        <translation>hidrocortizon</translation>
    </message>
</context>
<context>
    <name>OtherComplications</name>
    <message>
        <source>Add another complication</source>
        <translation>Adaugă altă complicație</translation>
    </message>
</context>
<context>
    <name>OutcomeForm</name>
    <message>
        <source>Progression</source>
        <translation>Progresie</translation>
    </message>
    <message>
        <source>Last seen alive on {day}</source>
        <translation>Ultima dată în viață la {day}</translation>
    </message>
</context>
<context>
    <name>OwnPasswordDialog</name>
    <message>
        <source>Change password</source>
        <translation>Schimbă parola</translation>
    </message>
    <message>
        <source>Of the account {account}</source>
        <translation>Pentru contul {account}</translation>
    </message>
    <message>
        <source>&amp;Old password</source>
        <translation>Parola &amp;veche</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
</context>
<context>
    <name>PasswordTwice</name>
    <message>
        <source>New &amp;password</source>
        <translation>&amp;Parolă nouă</translation>
    </message>
    <message>
        <source>Password a&amp;gain</source>
        <translation>Parola din n&amp;ou</translation>
    </message>
    <message>
        <source>The passwords differ</source>
        <translation>Parolele diferă</translation>
    </message>
</context>
<context>
    <name>Patient</name>
    <message>
        <source>Study code</source>
        <translation>Cod de studiu</translation>
    </message>
    <message>
        <source>No initials, no date of birth: it stays in what goes to researchers.</source>
        <translation>Fără inițiale, fără data nașterii: rămâne în ceea ce ajunge la cercetători.</translation>
    </message>
    <message>
        <source>Hospital number</source>
        <translation>Număr de spital</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Nume</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Prenume</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Data nașterii</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>Alergii</translation>
    </message>
    <message>
        <source>Breast cancer diagnosis</source>
        <translation>Diagnosticul cancerului mamar</translation>
    </message>
    <message>
        <source>Stage at diagnosis</source>
        <translation>Stadiu la diagnostic</translation>
    </message>
    <message>
        <source>Histology</source>
        <translation>Histologie</translation>
    </message>
    <message>
        <source>ER</source>
        <translation>ER</translation>
    </message>
    <message>
        <source>PR</source>
        <translation>PR</translation>
    </message>
    <message>
        <source>HER2 IHC</source>
        <translation>HER2 IHC</translation>
    </message>
    <message>
        <source>HER2 FISH</source>
        <translation>HER2 FISH</translation>
    </message>
    <message>
        <source>Ki67</source>
        <translation>Ki67</translation>
    </message>
    <message>
        <source>Brain metastasis</source>
        <translation>Metastază cerebrală</translation>
    </message>
    <message>
        <source>LM diagnosis</source>
        <translation>Diagnosticul LM</translation>
    </message>
    <message>
        <source>LM certainty</source>
        <translation>Certitudinea LM</translation>
    </message>
    <message>
        <source>LM type on MRI</source>
        <translation>Tip LM la IRM</translation>
    </message>
    <message>
        <source>CSF cytology at LM</source>
        <translation>Citologie LCR la LM</translation>
    </message>
    <message>
        <source>Presenting symptoms</source>
        <translation>Simptome la prezentare</translation>
    </message>
    <message>
        <source>KPS at LM</source>
        <translation>KPS la LM</translation>
    </message>
    <message>
        <source>LVEF</source>
        <translation>FEVS</translation>
    </message>
    <message>
        <source>LVEF measured</source>
        <translation>FEVS măsurată</translation>
    </message>
    <message>
        <source>Pregnancy</source>
        <translation>Sarcină</translation>
    </message>
    <message>
        <source>CSF shunt</source>
        <translation>Șunt LCR</translation>
    </message>
    <message>
        <source>Ommaya reservoir placed</source>
        <translation>Rezervor Ommaya montat</translation>
    </message>
    <message>
        <source>Earlier spinal surgery</source>
        <translation>Chirurgie spinală anterioară</translation>
    </message>
    <message>
        <source>IT cycles given elsewhere</source>
        <translation>Cicluri IT făcute în altă parte</translation>
    </message>
    <message>
        <source>IT dose given elsewhere</source>
        <translation>Doză IT dată în altă parte</translation>
    </message>
    <message>
        <source>Consent to off-label treatment</source>
        <translation>Consimțământ pentru tratament off-label</translation>
    </message>
    <message>
        <source>Consent to research</source>
        <translation>Consimțământ pentru cercetare</translation>
    </message>
    <message>
        <source>Research consent withdrawn</source>
        <translation>Consimțământ pentru cercetare retras</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>Braț</translation>
    </message>
    <message>
        <source>IT treatment started</source>
        <translation>Tratament IT început</translation>
    </message>
    <message>
        <source>IT treatment stopped</source>
        <translation>Tratament IT oprit</translation>
    </message>
    <message>
        <source>Reason for stopping</source>
        <translation>Motivul opririi</translation>
    </message>
    <message>
        <source>Next appointment</source>
        <translation>Următoarea programare</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Ultimul contact</translation>
    </message>
    <message>
        <source>Death</source>
        <translation>Deces</translation>
    </message>
    <message>
        <source>Cause of death</source>
        <translation>Cauza decesului</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>PatientForm</name>
    <message>
        <source>Confirm arm</source>
        <translation>Confirmă brațul</translation>
    </message>
    <message>
        <source>Arm proposed: {arm}, since the drug was given</source>
        <translation>Braț propus: {arm}, deoarece medicamentul a fost administrat</translation>
    </message>
    <message>
        <source>Arm proposed: {arm}, since the drug was never given</source>
        <translation>Braț propus: {arm}, deoarece medicamentul nu a fost administrat niciodată</translation>
    </message>
</context>
<context>
    <name>PatientForms</name>
    <message>
        <source>Set hold</source>
        <translation>Instituie suspendarea</translation>
    </message>
    <message>
        <source>New patient</source>
        <translation>Pacient nou</translation>
    </message>
    <message>
        <source>Save patient</source>
        <translation>Salvează pacientul</translation>
    </message>
    <message>
        <source>Lift hold</source>
        <translation>Ridică suspendarea</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Rezultat</translation>
    </message>
    <message>
        <source>Save outcome</source>
        <translation>Salvează rezultatul</translation>
    </message>
</context>
<context>
    <name>PatientList</name>
    <message>
        <source>Patients</source>
        <translation>Pacienți</translation>
    </message>
    <message>
        <source>similar name</source>
        <translation>nume asemănător</translation>
    </message>
    <message>
        <source>cycle {n}</source>
        <translation>ciclul {n}</translation>
    </message>
    <message>
        <source>died</source>
        <translation>deces</translation>
    </message>
    <message>
        <source>on hold: {reason}</source>
        <translation>suspendare: {reason}</translation>
    </message>
</context>
<context>
    <name>PatientPage</name>
    <message>
        <source>Patient</source>
        <translation>Pacient</translation>
    </message>
    <message>
        <source>Back to course</source>
        <translation>Înapoi la evoluție</translation>
    </message>
    <message>
        <source>What the form is about is no longer there</source>
        <translation>Înregistrarea la care se referă formularul nu mai există</translation>
    </message>
    <message>
        <source>{what} of {patient}: kept as a draft, listed in Today</source>
        <translation>{what}, {patient}: păstrat ca ciornă, în lista din Astăzi</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Semnat</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Salvat</translation>
    </message>
    <message>
        <source>Saved. The session is no longer signed.</source>
        <translation>Salvat. Ședința nu mai este semnată.</translation>
    </message>
    <message>
        <source>The patient was marked as entered in error: nothing of this form can be saved</source>
        <translation>Pacientul a fost marcat ca introdus din greșeală: nimic din acest formular nu se poate salva</translation>
    </message>
    <message>
        <source>{patient} was marked as entered in error; her page is closed</source>
        <translation>{patient} a fost marcată ca introdusă din greșeală; pagina ei este închisă</translation>
    </message>
    <message>
        <source>The draft was saved or discarded meanwhile</source>
        <translation>Între timp, ciorna a fost salvată sau s-a renunțat la ea</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Scris: {path}</translation>
    </message>
    <message>
        <source>Sent to {printer}</source>
        <translation>Trimis la {printer}</translation>
    </message>
</context>
<context>
    <name>PatientReport</name>
    <message>
        <source>From LM diagnosis on {day}; {n} sessions with drug.</source>
        <translation>De la diagnosticul LM din {day}; ședințe cu medicament: {n}.</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Evoluție</translation>
    </message>
    <message>
        <source>Patient summary</source>
        <translation>Sumarul pacientului</translation>
    </message>
    <message>
        <source>Patient summary, de-identified</source>
        <translation>Sumarul pacientului, fără date de identificare</translation>
    </message>
    <message>
        <source>Days are counted from LM diagnosis, which is day 0.</source>
        <translation>Zilele se numără de la diagnosticul LM, care este ziua 0.</translation>
    </message>
    <message>
        <source>Freely typed text is left out, with {mark} in its place.</source>
        <translation>Textul scris liber este omis, în locul lui stând {mark}.</translation>
    </message>
    <message>
        <source>Course of intrathecal trastuzumab</source>
        <translation>Evoluția sub trastuzumab intratecal</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nume</translation>
    </message>
    <message>
        <source>{day} (died at {age})</source>
        <translation>{day} (vârsta la deces {age})</translation>
    </message>
    <message>
        <source>{day} ({age} years)</source>
        <translation>{day} (vârsta {age})</translation>
    </message>
    <message>
        <source>Age at LM diagnosis</source>
        <translation>Vârsta la diagnosticul LM</translation>
    </message>
    <message>
        <source>{arm} (proposed)</source>
        <translation>{arm} (propus)</translation>
    </message>
    <message>
        <source>90 or more</source>
        <translation>90 sau peste</translation>
    </message>
    <message>
        <source>Scorecard and note</source>
        <translation>Fișă de scor și notă</translation>
    </message>
    <message>
        <source>Assessments</source>
        <translation>Evaluări</translation>
    </message>
    <message>
        <source>Neurological</source>
        <translation>Neurologic</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Răspuns</translation>
    </message>
    <message>
        <source>Complications</source>
        <translation>Complicații</translation>
    </message>
    <message>
        <source>No complication is recorded.</source>
        <translation>Nicio complicație înregistrată.</translation>
    </message>
    <message>
        <source>{onset} to {resolved}</source>
        <translation>{onset} – {resolved}</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Grad</translation>
    </message>
    <message>
        <source>Treatment and details</source>
        <translation>Tratament și detalii</translation>
    </message>
    <message>
        <source>{name}, {n} times</source>
        <translation>{name}, de {n} ori</translation>
    </message>
    <message>
        <source>not resolved</source>
        <translation>neremis</translation>
    </message>
    <message>
        <source>not graded</source>
        <translation>fără grad</translation>
    </message>
    <message>
        <source>{first}
to {last}</source>
        <translation>{first}
până la {last}</translation>
    </message>
    <message>
        <source>{window} {answered} of {sessions}</source>
        <translation>{window} {answered} din {sessions}</translation>
    </message>
    <message>
        <source>Reviews held: {counts} sessions with a puncture. Answers “not assessed”: {open}.</source>
        <translation>Verificări făcute: {counts} ședințe cu puncție. Răspunsuri „neevaluat”: {open}.</translation>
    </message>
    <message>
        <source>Disease and treatment</source>
        <translation>Boală și tratament</translation>
    </message>
    <message>
        <source>Findings and typed reasons</source>
        <translation>Constatări și motive scrise</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Mențiune</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertisment</translation>
    </message>
    <message>
        <source>No open problem is recorded.</source>
        <translation>Nicio problemă deschisă înregistrată.</translation>
    </message>
    <message>
        <source>Open problems</source>
        <translation>Probleme deschise</translation>
    </message>
    <message>
        <source>Allergies and open problems</source>
        <translation>Alergii și probleme deschise</translation>
    </message>
    <message>
        <source>none recorded</source>
        <translation>niciuna înregistrată</translation>
    </message>
    <message>
        <source>review on {day}</source>
        <translation>de reevaluat la {day}</translation>
    </message>
    <message>
        <source>On hold, do not puncture</source>
        <translation>Suspendare, nu se puncționează</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>din {day}</translation>
    </message>
    <message>
        <source>onset not recorded</source>
        <translation>debut neînregistrat</translation>
    </message>
    <message>
        <source>Not resolved</source>
        <translation>Neremis</translation>
    </message>
    <message>
        <source>grade {grade}</source>
        <translation>grad {grade}</translation>
    </message>
    <message>
        <source>{reason}, since {day}</source>
        <translation>{reason}, din {day}</translation>
    </message>
    <message>
        <source>set by {person}</source>
        <translation>instituită de {person}</translation>
    </message>
    <message>
        <source>Review pending, {window}</source>
        <translation>Verificare în așteptare, {window}</translation>
    </message>
    <message>
        <source>CSF cytology awaited</source>
        <translation>Citologie LCR așteptată</translation>
    </message>
    <message>
        <source>{day}, {days} days ago</source>
        <translation>{day}, acum {days} z</translation>
    </message>
    <message>
        <source>Next session overdue</source>
        <translation>Ședința următoare restantă</translation>
    </message>
    <message>
        <source>Next session due</source>
        <translation>Ședința următoare scadentă</translation>
    </message>
    <message>
        <source>First LM progression</source>
        <translation>Prima progresie LM</translation>
    </message>
    <message>
        <source>Progression-free survival</source>
        <translation>Supraviețuire fără progresie</translation>
    </message>
    <message>
        <source>Overall survival</source>
        <translation>Supraviețuire globală</translation>
    </message>
    <message>
        <source>Months from LM diagnosis. Progression counts when shown by imaging; a patient without event is censored at her last assessment (progression) or last contact (survival).</source>
        <translation>Luni de la diagnosticul LM. Progresia se numără când este arătată imagistic; pacientul fără eveniment este cenzurat la ultima evaluare (progresie) sau la ultimul contact (supraviețuire).</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Rezultat</translation>
    </message>
    <message>
        <source>{day}, shown by {basis}</source>
        <translation>{day}, arătată de {basis}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>necunoscut</translation>
    </message>
    <message>
        <source>Last known alive</source>
        <translation>Ultima dată în viață</translation>
    </message>
    <message>
        <source>Best response</source>
        <translation>Cel mai bun răspuns</translation>
    </message>
    <message>
        <source>First response</source>
        <translation>Primul răspuns</translation>
    </message>
    <message>
        <source>{months} months, progression or death</source>
        <translation>{months} luni, progresie sau deces</translation>
    </message>
    <message>
        <source>Duration of response</source>
        <translation>Durata răspunsului</translation>
    </message>
    <message>
        <source>{months} months, progression</source>
        <translation>{months} luni, progresie</translation>
    </message>
    <message>
        <source>{months} months, death</source>
        <translation>{months} luni, deces</translation>
    </message>
    <message>
        <source>in no analysis: {reason}</source>
        <translation>în nicio analiză: {reason}</translation>
    </message>
    <message>
        <source>{months} months, censored</source>
        <translation>{months} luni, cenzurat</translation>
    </message>
    <message>
        <source>approximate</source>
        <translation>aproximativ</translation>
    </message>
    <message>
        <source>Session of {days}</source>
        <translation>Ședința din {days}</translation>
    </message>
    <message>
        <source>Sessions of {days}</source>
        <translation>Ședințele din {days}</translation>
    </message>
    <message>
        <source>Cycle {cycle}</source>
        <translation>Ciclul {cycle}</translation>
    </message>
    <message>
        <source>Cycles {cycles}</source>
        <translation>Ciclurile {cycles}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} până la {last}</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Ședințe</translation>
    </message>
    <message>
        <source>No session is recorded.</source>
        <translation>Nicio ședință înregistrată.</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>Ciclu</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Dexa</source>
        <translation>Dexa</translation>
    </message>
    <message>
        <source>Complications and notes</source>
        <translation>Complicații și note</translation>
    </message>
    <message>
        <source>Ommaya</source>
        <translation>Ommaya</translation>
    </message>
    <message>
        <source>{n} sessions, {given} with drug, {total} mg trastuzumab in all.</source>
        <translation>Ședințe: {n}, cu medicament: {given}; trastuzumab în total: {total} mg.</translation>
    </message>
    <message>
        <source>The numbering counts {n} cycles given elsewhere.</source>
        <translation>Numerotarea include cicluri făcute în altă parte: {n}.</translation>
    </message>
    <message>
        <source>By lumbar puncture unless a reservoir is named; Dexa: dexamethasone.</source>
        <translation>Prin puncție lombară dacă nu este numit un rezervor; Dexa: dexametazonă.</translation>
    </message>
    <message>
        <source>Note:</source>
        <translation>Notă:</translation>
    </message>
    <message>
        <source>Also given: {agents}.</source>
        <translation>Administrat și: {agents}.</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Niciuna.</translation>
    </message>
    <message>
        <source>Review pending, {window}.</source>
        <translation>Verificare în așteptare, {window}.</translation>
    </message>
    <message>
        <source>{name}, with {event}</source>
        <translation>{name}, cu {event}</translation>
    </message>
    <message>
        <source>Not assessed: {names}.</source>
        <translation>Neevaluat: {names}.</translation>
    </message>
    <message>
        <source>Not assessed {window}: {names}.</source>
        <translation>Neevaluat {window}: {names}.</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Tratament</translation>
    </message>
    <message>
        <source>Dose, or reason for stopping</source>
        <translation>Doză sau motivul opririi</translation>
    </message>
    <message>
        <source>Systemic therapy, radiotherapy, surgery</source>
        <translation>Terapie sistemică, radioterapie, chirurgie</translation>
    </message>
    <message>
        <source>not stopped</source>
        <translation>neoprită</translation>
    </message>
    <message>
        <source>{dose} in {fractions} fractions</source>
        <translation>{dose} în {fractions} fracții</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Suspendări</translation>
    </message>
    <message>
        <source>not lifted</source>
        <translation>neridicată</translation>
    </message>
    <message>
        <source>Reason:</source>
        <translation>Motiv:</translation>
    </message>
    <message>
        <source>KPS and cerebrospinal fluid</source>
        <translation>KPS și lichid cefalorahidian</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Măsurătoare</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valori</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Prima</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Cea mai mică</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Cea mai mare</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Ultima</translation>
    </message>
</context>
<context>
    <name>PatientSelection</name>
    <message>
        <source>all patients</source>
        <translation>toți pacienții</translation>
    </message>
    <message>
        <source>arm IT + SOC</source>
        <translation>brațul IT + SOC</translation>
    </message>
    <message>
        <source>arm SOC</source>
        <translation>brațul SOC</translation>
    </message>
    <message>
        <source>on intrathecal treatment</source>
        <translation>în tratament intratecal</translation>
    </message>
    <message>
        <source>found by the search</source>
        <translation>găsiți prin căutare</translation>
    </message>
</context>
<context>
    <name>PatientSidebar</name>
    <message>
        <source>Search name or code</source>
        <translation>Caută nume sau cod</translation>
    </message>
    <message>
        <source>No patient found</source>
        <translation>Niciun pacient găsit</translation>
    </message>
</context>
<context>
    <name>PatientTabs</name>
    <message>
        <source>Assessments</source>
        <translation>Evaluări</translation>
    </message>
    <message>
        <source>Examination, MRI, fluid, scorecard and response will stand here.</source>
        <translation>Aici vor sta examenul, IRM, LCR, fișa de scor și răspunsul.</translation>
    </message>
    <message>
        <source>New assessment</source>
        <translation>Evaluare nouă</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Ședințe</translation>
    </message>
    <message>
        <source>Complications</source>
        <translation>Complicații</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Evoluție</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Fișă</translation>
    </message>
    <message>
        <source>Therapy</source>
        <translation>Terapie</translation>
    </message>
</context>
<context>
    <name>PatientsPlace</name>
    <message>
        <source>No patient is open</source>
        <translation>Niciun pacient deschis</translation>
    </message>
    <message>
        <source>Type a few letters of a name or a study code on the left, and press Enter.</source>
        <translation>Scrieți în stânga câteva litere dintr-un nume sau cod de studiu și apăsați Enter.</translation>
    </message>
    <message>
        <source>New patient</source>
        <translation>Pacient nou</translation>
    </message>
    <message>
        <source>New patient: kept as a draft, listed in Today</source>
        <translation>Pacient nou: păstrat ca ciornă, în lista din Astăzi</translation>
    </message>
</context>
<context>
    <name>PhaseRow</name>
    <message>
        <source>Up</source>
        <translation>Sus</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Jos</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Elimină</translation>
    </message>
    <message>
        <source>Phase {number}</source>
        <translation>Faza {number}</translation>
    </message>
    <message>
        <source>Up: phase {number}</source>
        <translation>Sus: faza {number}</translation>
    </message>
    <message>
        <source>Down: phase {number}</source>
        <translation>Jos: faza {number}</translation>
    </message>
    <message>
        <source>Remove: phase {number}</source>
        <translation>Elimină: faza {number}</translation>
    </message>
    <message>
        <source>{label}, phase {number}</source>
        <translation>{label}, faza {number}</translation>
    </message>
</context>
<context>
    <name>PhasesForm</name>
    <message>
        <source>Add phase</source>
        <translation>Adaugă o fază</translation>
    </message>
</context>
<context>
    <name>PictureField</name>
    <message>
        <source>Choose picture…</source>
        <translation>Alege imaginea…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Elimină</translation>
    </message>
    <message>
        <source>Picture chosen</source>
        <translation>Imagine aleasă</translation>
    </message>
</context>
<context>
    <name>PregnancyStatus</name>
    <message>
        <source>not pregnant</source>
        <translation>fără sarcină</translation>
    </message>
    <message>
        <source>pregnant</source>
        <translation>însărcinată</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>nu se aplică</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>necunoscut</translation>
    </message>
</context>
<context>
    <name>PresetButtons</name>
    <message>
        <source>Begin from a published schedule</source>
        <translation>Începe de la o schemă publicată</translation>
    </message>
    <message>
        <source>Replace the phases below</source>
        <translation>Înlocuiește fazele de mai jos</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>&amp;Print…</source>
        <translation>Ti&amp;părește…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>&amp;Salvează ca PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Închide</translation>
    </message>
    <message>
        <source>Print preview: {name}</source>
        <translation>Previzualizare: {name}</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Pagina {page} din {pages}</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pagini</translation>
    </message>
    <message>
        <source>{n} pages</source>
        <translation>Pagini: {n}</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 pagină</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Preparing {name}</source>
        <translation>Se pregătește {name}</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>Se scrie {name}</translation>
    </message>
    <message>
        <source>Printing {name}</source>
        <translation>Se tipărește {name}</translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Anulează</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Se anulează</translation>
    </message>
</context>
<context>
    <name>ProgressionBasis</name>
    <message>
        <source>imaging</source>
        <translation>imagistică</translation>
    </message>
    <message>
        <source>clinical</source>
        <translation>clinic</translation>
    </message>
    <message>
        <source>cytology</source>
        <translation>citologie</translation>
    </message>
</context>
<context>
    <name>Proposal</name>
    <message>
        <source>Hold proposed: {why}</source>
        <translation>Suspendare propusă: {why}</translation>
    </message>
    <message>
        <source>{what}, not resolved since {day}</source>
        <translation>{what}, neremis din {day}</translation>
    </message>
    <message>
        <source>{what} on {day}</source>
        <translation>{what} la {day}</translation>
    </message>
    <message>
        <source>{event}: the outcome is not complete</source>
        <translation>{event}: rezultatul nu este complet</translation>
    </message>
    <message>
        <source>platelets {value} ×10⁹/L</source>
        <translation>trombocite {value} ×10⁹/L</translation>
    </message>
    <message>
        <source>opening pressure {value} cmH₂O</source>
        <translation>presiune de deschidere {value} cmH₂O</translation>
    </message>
</context>
<context>
    <name>ProposalStrip</name>
    <message>
        <source>Proposed</source>
        <translation>Propuneri</translation>
    </message>
    <message>
        <source>Set hold…</source>
        <translation>Instituie suspendarea…</translation>
    </message>
    <message>
        <source>Outcome…</source>
        <translation>Rezultat…</translation>
    </message>
</context>
<context>
    <name>Protocol</name>
    <message>
        <source>{dose} mg every {days} days (± {tolerance})</source>
        <translation>{dose} mg la {days} z (± {tolerance})</translation>
    </message>
    <message>
        <source>1 session</source>
        <translation>1 ședință</translation>
    </message>
    <message>
        <source>{n} sessions</source>
        <translation>ședințe: {n}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>până la {day}</translation>
    </message>
    <message>
        <source>then</source>
        <translation>apoi</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>În vigoare</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>Viitoare</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Anterioară</translation>
    </message>
    <message>
        <source>Valid from {day}</source>
        <translation>Valabil din {day}</translation>
    </message>
    <message>
        <source>prescribed by {name}</source>
        <translation>prescris de {name}</translation>
    </message>
</context>
<context>
    <name>ProtocolCard</name>
    <message>
        <source>New &amp;version</source>
        <translation>Versi&amp;une nouă</translation>
    </message>
    <message>
        <source>An oncologist prescribes</source>
        <translation>Prescrierea o face un oncolog</translation>
    </message>
    <message>
        <source>Intrathecal protocol</source>
        <translation>Protocol intratecal</translation>
    </message>
    <message>
        <source>No protocol is prescribed. Due dates follow the site&apos;s usual interval.</source>
        <translation>Niciun protocol prescris. Scadențele urmează intervalul uzual al centrului.</translation>
    </message>
</context>
<context>
    <name>ProtocolForm</name>
    <message>
        <source>New protocol version</source>
        <translation>Versiune nouă de protocol</translation>
    </message>
    <message>
        <source>Save protocol</source>
        <translation>Salvează protocolul</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Faze</translation>
    </message>
</context>
<context>
    <name>ProtocolPhase</name>
    <message>
        <source>Patient</source>
        <translation>Pacient</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valabil din</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fază</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Doză</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Interval</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Toleranță</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Ședințe</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Până la</translation>
    </message>
    <message>
        <source>Prescribed by</source>
        <translation>Prescris de</translation>
    </message>
    <message>
        <source>Prescribed</source>
        <translation>Prescris</translation>
    </message>
</context>
<context>
    <name>ProtocolPreset</name>
    <message>
        <source>150 mg every 21 days</source>
        <translation>150 mg la 21 de zile</translation>
    </message>
    <message>
        <source>80 mg twice weekly, weekly, then every 2 weeks</source>
        <translation>80 mg de două ori pe săptămână, săptămânal, apoi la 2 săptămâni</translation>
    </message>
    <message>
        <source>150 mg weekly</source>
        <translation>150 mg săptămânal</translation>
    </message>
</context>
<context>
    <name>Published</name>
    <message>
        <source>Statistic</source>
        <translation>Statistică</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publicat</translation>
    </message>
    <message>
        <source>Recomputed</source>
        <translation>Recalculat</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>Concordă</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notă</translation>
    </message>
    <message>
        <source>Published and recomputed</source>
        <translation>Publicat și recalculat</translation>
    </message>
    <message>
        <source>The register has been changed; as published it gives {text}.</source>
        <translation>Registrul a fost modificat; cohorta publicată dă {text}.</translation>
    </message>
</context>
<context>
    <name>PublishedNumber</name>
    <message>
        <source>5/7 (95% CI 29.0%-96.3%)</source>
        <translation>5/7 (IC 95% 29.0%-96.3%)</translation>
    </message>
    <message>
        <source>3/7 (95% CI 9.9%-81.6%)</source>
        <translation>3/7 (IC 95% 9.9%-81.6%)</translation>
    </message>
    <message>
        <source>14.3% each</source>
        <translation>câte 14.3%</translation>
    </message>
    <message>
        <source>1/7 each</source>
        <translation>câte 1/7</translation>
    </message>
    <message>
        <source>8; 10; 10; not reached</source>
        <translation>8; 10; 10; neatinsă</translation>
    </message>
    <message>
        <source>3; 1; 4 in all (Table 2, text)</source>
        <translation>3; 1; 4 în total (Tabelul 2, text)</translation>
    </message>
    <message>
        <source>30 (patient 2 has none); 40.5</source>
        <translation>30 (pacienta 2 nu are); 40.5</translation>
    </message>
    <message>
        <source>12 cycles every three weeks</source>
        <translation>12 cicluri, la trei săptămâni</translation>
    </message>
    <message>
        <source>12 cycles need 7.6 months; OS is 6</source>
        <translation>12 cicluri cer 7.6 luni; OS este 6</translation>
    </message>
</context>
<context>
    <name>PublishedPage</name>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Save the comparison as CSV</source>
        <translation>Salvează comparația ca CSV</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiază</translation>
    </message>
    <message>
        <source>Copy the comparison</source>
        <translation>Copiază comparația</translation>
    </message>
    <message>
        <source>Nothing to compare</source>
        <translation>Nimic de comparat</translation>
    </message>
    <message>
        <source>This register holds none of the published patients.</source>
        <translation>Acest registru nu conține niciunul dintre pacienții publicați.</translation>
    </message>
    <message>
        <source>Computing what the paper prints</source>
        <translation>Se calculează ce tipărește articolul</translation>
    </message>
    <message>
        <source>Published and recomputed</source>
        <translation>Publicat și recalculat</translation>
    </message>
    <message>
        <source>Trifănescu et al., Cancers 2023;15:2508, beside the same statistics computed again from the paper&apos;s own {n} patients as they stand in this register: patients added to it and the filters do not count. The paper prints no event indicators; those used reproduce its hazard ratios and medians.</source>
        <translation>Trifănescu et al., Cancers 2023;15:2508, alături de aceleași statistici recalculate din cei {n} pacienți ai articolului, așa cum sunt în acest registru: pacienții adăugați și filtrele nu contează. Articolul nu tipărește indicatorii de eveniment; cei folosiți reproduc rapoartele de risc și medianele sale.</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistici</translation>
    </message>
</context>
<context>
    <name>PublishedReason</name>
    <message>
        <source>equals the mean PFS of the IT group: treatment ran until progression</source>
        <translation>egală cu PFS medie a grupului IT: tratamentul a durat până la progresie</translation>
    </message>
    <message>
        <source>plain means that ignore censoring</source>
        <translation>medii simple, care ignoră cenzurarea</translation>
    </message>
    <message>
        <source>only with patient 8&apos;s OS = 10; Table 1 prints 6</source>
        <translation>numai cu OS = 10 la pacienta 8; Tabelul 1 tipărește 6</translation>
    </message>
    <message>
        <source>no choice of events that gives the paper&apos;s hazard ratio and medians gives 10% at 24 months, but 0, 7.9 or 15.9%</source>
        <translation>nicio alegere a evenimentelor care dă raportul de risc și medianele articolului nu dă 10% la 24 de luni, ci 0, 7.9 sau 15.9%</translation>
    </message>
    <message>
        <source>no choice of events that gives the paper&apos;s hazard ratio and medians gives 38%, nor 16%</source>
        <translation>nicio alegere a evenimentelor care dă raportul de risc și medianele articolului nu dă 38%, nici 16%</translation>
    </message>
    <message>
        <source>no choice of events that gives the paper&apos;s hazard ratio and medians gives 56%, nor 16%</source>
        <translation>nicio alegere a evenimentelor care dă raportul de risc și medianele articolului nu dă 56%, nici 16%</translation>
    </message>
    <message>
        <source>all 7 SOC patients died, 1 of them after 12 months: 14.3%</source>
        <translation>toți cei 7 pacienți SOC au decedat, 1 dintre ei după 12 luni: 14.3%</translation>
    </message>
    <message>
        <source>one covariate and Breslow ties; Efron gives 0.369 (0.093-1.461)</source>
        <translation>o singură covariată și legături Breslow; Efron dă 0.369 (0.093-1.461)</translation>
    </message>
    <message>
        <source>one covariate and Breslow ties; Efron gives 0.193 (0.040-0.942) p 0.042</source>
        <translation>o singură covariată și legături Breslow; Efron dă 0.193 (0.040-0.942) p 0.042</translation>
    </message>
    <message>
        <source>the paper calls it Spearman; it is Pearson</source>
        <translation>articolul o numește Spearman; este Pearson</translation>
    </message>
    <message>
        <source>the paper calls it Spearman; it is Pearson and needs patient 8&apos;s OS = 10</source>
        <translation>articolul o numește Spearman; este Pearson și cere OS = 10 la pacienta 8</translation>
    </message>
    <message>
        <source>exact Clopper-Pearson interval added</source>
        <translation>s-a adăugat intervalul exact Clopper-Pearson</translation>
    </message>
    <message>
        <source>patients 1; 2; 5</source>
        <translation>pacientele 1; 2; 5</translation>
    </message>
    <message>
        <source>the paper does not say which patient had which</source>
        <translation>articolul nu spune care pacientă pe care a avut-o</translation>
    </message>
    <message>
        <source>SBRT: S = 0.5 exactly from month 6 to 15; midpoint 10.5, the paper gives the end</source>
        <translation>SBRT: S = 0.5 exact din luna 6 până în luna 15; mijlocul 10.5, articolul dă sfârșitul</translation>
    </message>
    <message>
        <source>T-DM1: S = 0.5 exactly from month 4 to 6; midpoint 5</source>
        <translation>T-DM1: S = 0.5 exact din luna 4 până în luna 6; mijlocul 5</translation>
    </message>
    <message>
        <source>T-DM1 is a midpoint (7 to 9)</source>
        <translation>T-DM1 este un mijloc (7 la 9)</translation>
    </message>
    <message>
        <source>Table 1 contradicts Table 2 and the text</source>
        <translation>Tabelul 1 contrazice Tabelul 2 și textul</translation>
    </message>
    <message>
        <source>40.5 is printed elsewhere as the median follow-up</source>
        <translation>40.5 apare în altă parte ca mediană a urmăririi</translation>
    </message>
    <message>
        <source>54 is in the middle of Table 1&apos;s seven SOC ages; not explained</source>
        <translation>54 este la mijlocul celor șapte vârste SOC din Tabelul 1; neexplicat</translation>
    </message>
    <message>
        <source>not explained; 30 is Table 1&apos;s SOC median to brain metastasis</source>
        <translation>neexplicat; 30 este mediana SOC din Tabelul 1 până la metastaza cerebrală</translation>
    </message>
    <message>
        <source>the demonstration spaces them 16 days apart</source>
        <translation>demonstrația le pune la 16 zile unul de altul</translation>
    </message>
</context>
<context>
    <name>PublishedSeries</name>
    <message>
        <source>overall survival</source>
        <translation>supraviețuire globală</translation>
    </message>
    <message>
        <source>progression-free survival</source>
        <translation>supraviețuire fără progresie</translation>
    </message>
    <message>
        <source>LM progression-free survival</source>
        <translation>supraviețuire fără progresie LM</translation>
    </message>
    <message>
        <source>CNS progression-free survival</source>
        <translation>supraviețuire fără progresie SNC</translation>
    </message>
    <message>
        <source>time to craniospinal progression</source>
        <translation>timp până la progresia craniospinală</translation>
    </message>
</context>
<context>
    <name>PublishedStatistic</name>
    <message>
        <source>mean age (SE)</source>
        <translation>vârsta medie (SE)</translation>
    </message>
    <message>
        <source>median KPS; mean KPS (SE)</source>
        <translation>KPS median; KPS mediu (SE)</translation>
    </message>
    <message>
        <source>mean IT cycles (SE)</source>
        <translation>media ciclurilor IT (SE)</translation>
    </message>
    <message>
        <source>mean duration of IT therapy in months (SE)</source>
        <translation>durata medie a terapiei IT în luni (SE)</translation>
    </message>
    <message>
        <source>mean PFS IT, SOC (months)</source>
        <translation>PFS medie IT, SOC (luni)</translation>
    </message>
    <message>
        <source>mean OS IT, SOC (months)</source>
        <translation>OS medie IT, SOC (luni)</translation>
    </message>
    <message>
        <source>median PFS all; IT; SOC (months)</source>
        <translation>PFS mediană toți; IT; SOC (luni)</translation>
    </message>
    <message>
        <source>median OS all; IT; SOC (months)</source>
        <translation>OS mediană toți; IT; SOC (luni)</translation>
    </message>
    <message>
        <source>PFS at 12 and 24 months</source>
        <translation>PFS la 12 și 24 de luni</translation>
    </message>
    <message>
        <source>OS at 12 and 24 months</source>
        <translation>OS la 12 și 24 de luni</translation>
    </message>
    <message>
        <source>PFS at 12 months IT; SOC</source>
        <translation>PFS la 12 luni IT; SOC</translation>
    </message>
    <message>
        <source>OS at 12 months IT; SOC</source>
        <translation>OS la 12 luni IT; SOC</translation>
    </message>
    <message>
        <source>Cox HR for progression, IT vs SOC (95% CI)</source>
        <translation>HR Cox pentru progresie, IT față de SOC (IC 95%)</translation>
    </message>
    <message>
        <source>Cox HR for death, IT vs SOC (95% CI), p</source>
        <translation>HR Cox pentru deces, IT față de SOC (IC 95%), p</translation>
    </message>
    <message>
        <source>correlation KPS with PFS, all</source>
        <translation>corelația KPS cu PFS, toți</translation>
    </message>
    <message>
        <source>correlation KPS with OS, all</source>
        <translation>corelația KPS cu OS, toți</translation>
    </message>
    <message>
        <source>correlation KPS with PFS, IT</source>
        <translation>corelația KPS cu PFS, IT</translation>
    </message>
    <message>
        <source>correlation KPS with OS, IT</source>
        <translation>corelația KPS cu OS, IT</translation>
    </message>
    <message>
        <source>correlation age with LM time, IT</source>
        <translation>corelația vârstei cu timpul până la LM, IT</translation>
    </message>
    <message>
        <source>response rate after IT</source>
        <translation>rata de răspuns după IT</translation>
    </message>
    <message>
        <source>durable response over 12 months</source>
        <translation>răspuns durabil peste 12 luni</translation>
    </message>
    <message>
        <source>puncture-site pain</source>
        <translation>durere la locul puncției</translation>
    </message>
    <message>
        <source>orthostatic hypotension, subdural hematoma, CSF fistula, arachnoiditis</source>
        <translation>hipotensiune ortostatică, hematom subdural, fistulă LCR, arahnoidită</translation>
    </message>
    <message>
        <source>median PFS SBRT no; yes (months)</source>
        <translation>PFS mediană SBRT nu; da (luni)</translation>
    </message>
    <message>
        <source>median PFS by systemic therapy: pertuzumab, T-DM1, lapatinib, tucatinib (months)</source>
        <translation>PFS mediană după terapia sistemică: pertuzumab, T-DM1, lapatinib, tucatinib (luni)</translation>
    </message>
    <message>
        <source>median OS by systemic therapy: T-DM1, lapatinib, pertuzumab, tucatinib (months)</source>
        <translation>OS mediană după terapia sistemică: T-DM1, lapatinib, pertuzumab, tucatinib (luni)</translation>
    </message>
    <message>
        <source>brain surgery, IT; SOC; text</source>
        <translation>chirurgie cerebrală, IT; SOC; text</translation>
    </message>
    <message>
        <source>median months BC diagnosis to BM; to LM</source>
        <translation>mediana în luni de la diagnosticul cancerului mamar la MC; la LM</translation>
    </message>
    <message>
        <source>median age IT; SOC</source>
        <translation>vârsta mediană IT; SOC</translation>
    </message>
    <message>
        <source>median KPS IT; SOC</source>
        <translation>KPS median IT; SOC</translation>
    </message>
    <message>
        <source>median months BC diagnosis to LM, IT; SOC</source>
        <translation>mediana în luni de la diagnosticul cancerului mamar la LM, IT; SOC</translation>
    </message>
    <message>
        <source>rhythm of patient 6</source>
        <translation>ritmul pacientei 6</translation>
    </message>
</context>
<context>
    <name>PunctureLevel</name>
    <message>
        <source>L2–L3</source>
        <translation>L2–L3</translation>
    </message>
    <message>
        <source>L3–L4</source>
        <translation>L3–L4</translation>
    </message>
    <message>
        <source>L4–L5</source>
        <translation>L4–L5</translation>
    </message>
    <message>
        <source>L5–S1</source>
        <translation>L5–S1</translation>
    </message>
</context>
<context>
    <name>RadiotherapyTechnique</name>
    <message>
        <source>WBRT</source>
        <translation>WBRT</translation>
    </message>
    <message>
        <source>SBRT</source>
        <translation>SBRT</translation>
    </message>
    <message>
        <source>craniospinal</source>
        <translation>craniospinal</translation>
    </message>
    <message>
        <source>involved field</source>
        <translation>câmp implicat</translation>
    </message>
</context>
<context>
    <name>ReadActions</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editează</translation>
    </message>
    <message>
        <source>Si&amp;gn</source>
        <translation>&amp;Semnează</translation>
    </message>
    <message>
        <source>Entered &amp;in error</source>
        <translation>Introdus din &amp;greșeală</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Istoric</translation>
    </message>
</context>
<context>
    <name>ReadPage</name>
    <message>
        <source>Entered in error</source>
        <translation>Introdus din greșeală</translation>
    </message>
    <message>
        <source>Marked by {account}, {time}: {reason}</source>
        <translation>Marcat de {account}, {time}: {reason}</translation>
    </message>
    <message>
        <source>It counts nowhere.</source>
        <translation>Nu se ia în calcul nicăieri.</translation>
    </message>
    <message>
        <source>Back to list</source>
        <translation>Înapoi la listă</translation>
    </message>
</context>
<context>
    <name>ReasonLine</name>
    <message>
        <source>Reason</source>
        <translation>Motiv</translation>
    </message>
    <message>
        <source>Reason: {warning}</source>
        <translation>Motiv: {warning}</translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>Identifier</source>
        <translation>Identificator</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versiune</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Introdus</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>Introdus de</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modificat</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Modificat de</translation>
    </message>
    <message>
        <source>Entered in error</source>
        <translation>Introdus din greșeală</translation>
    </message>
    <message>
        <source>Marked by</source>
        <translation>Marcat de</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motiv</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Introducere</translation>
    </message>
    <message>
        <source>Findings and reasons</source>
        <translation>Constatări și motive</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Ședință</translation>
    </message>
    <message>
        <source>Adverse event</source>
        <translation>Eveniment advers</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Evaluare</translation>
    </message>
    <message>
        <source>Complication review</source>
        <translation>Verificarea complicațiilor</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Suspendare</translation>
    </message>
    <message>
        <source>Other IT agent</source>
        <translation>Alt agent IT</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Pacient</translation>
    </message>
    <message>
        <source>Protocol phase</source>
        <translation>Fază de protocol</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Therapy</source>
        <translation>Terapie</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Corecție</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Setări</translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation>Plecare</translation>
    </message>
    <message>
        <source>Why it was entered in error</source>
        <translation>De ce a fost introdus din greșeală</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Semnătură</translation>
    </message>
</context>
<context>
    <name>RecordListTab</name>
    <message>
        <source>Nothing recorded yet</source>
        <translation>Încă nimic înregistrat</translation>
    </message>
</context>
<context>
    <name>RecordModel</name>
    <message>
        <source>entered in error, {words}</source>
        <translation>introdus din greșeală, {words}</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>Save</source>
        <translation>Salvează</translation>
    </message>
</context>
<context>
    <name>RecordTab</name>
    <message>
        <source>Record</source>
        <translation>Fișă</translation>
    </message>
    <message>
        <source>&amp;Edit record</source>
        <translation>&amp;Editează fișa</translation>
    </message>
    <message>
        <source>&amp;Outcome…</source>
        <translation>&amp;Rezultat…</translation>
    </message>
</context>
<context>
    <name>RecoveryCodePage</name>
    <message>
        <source>Recovery code</source>
        <translation>Cod de recuperare</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiază</translation>
    </message>
    <message>
        <source>The code is noted</source>
        <translation>Codul este notat</translation>
    </message>
    <message>
        <source>Print this code or write it down, and lock it away from the computer. It opens the register when a password is forgotten, and it is shown only now.</source>
        <translation>Tipăriți sau notați acest cod și păstrați-l încuiat, departe de calculator. El deschide registrul când o parolă este uitată și se arată doar acum.</translation>
    </message>
</context>
<context>
    <name>Relatedness</name>
    <message>
        <source>unrelated</source>
        <translation>fără legătură</translation>
    </message>
    <message>
        <source>unlikely</source>
        <translation>improbabilă</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>posibilă</translation>
    </message>
    <message>
        <source>probable</source>
        <translation>probabilă</translation>
    </message>
    <message>
        <source>definite</source>
        <translation>certă</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Reason:</source>
        <translation>Motiv:</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>da</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Pagina {page} din {pages}</translation>
    </message>
    <message>
        <source>Printed {moment} by {person}</source>
        <translation>Tipărit {moment} de {person}</translation>
    </message>
    <message>
        <source>Audit trail {hash}</source>
        <translation>Jurnal de audit {hash}</translation>
    </message>
    <message>
        <source>Intrathecal trastuzumab is off-label.</source>
        <translation>Trastuzumabul intratecal este utilizat off-label.</translation>
    </message>
    <message>
        <source>Printed in {year}</source>
        <translation>Tipărit în {year}</translation>
    </message>
    <message>
        <source>Demonstration register: invented data</source>
        <translation>Registru demonstrativ: date inventate</translation>
    </message>
    <message>
        <source>about day {number}</source>
        <translation>aproximativ ziua {number}</translation>
    </message>
    <message>
        <source>day {number}</source>
        <translation>ziua {number}</translation>
    </message>
    <message>
        <source>(left out)</source>
        <translation>(omis)</translation>
    </message>
</context>
<context>
    <name>ResolvingPage</name>
    <message>
        <source>Complication resolved</source>
        <translation>Complicație remisă</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvează</translation>
    </message>
</context>
<context>
    <name>Response</name>
    <message>
        <source>CR complete response</source>
        <translation>CR răspuns complet</translation>
    </message>
    <message>
        <source>PR partial response</source>
        <translation>PR răspuns parțial</translation>
    </message>
    <message>
        <source>SD stable disease</source>
        <translation>SD boală stabilă</translation>
    </message>
    <message>
        <source>PD progressive disease</source>
        <translation>PD boală progresivă</translation>
    </message>
    <message>
        <source>NE not evaluable</source>
        <translation>NE neevaluabil</translation>
    </message>
    <message>
        <source>Demonstration: responses and all dates are invented; how many of the published IT patients responded, and the times to progression and death, are as published.</source>
        <translation>Demonstrație: răspunsurile și toate datele calendaristice sunt inventate; câți dintre pacienții IT publicați au răspuns, precum și timpii până la progresie și deces, sunt cei publicați.</translation>
    </message>
    <message>
        <source>Demonstration: responses and all dates are invented.</source>
        <translation>Demonstrație: răspunsurile și toate datele sunt inventate.</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Răspuns</translation>
    </message>
    <message>
        <source>n {n}, evaluable {evaluable}, CR or PR {responses}</source>
        <translation>n {n}, evaluabili {evaluable}, CR sau PR {responses}</translation>
    </message>
    <message>
        <source>best overall response, 95 % CI Clopper–Pearson</source>
        <translation>cel mai bun răspuns global, IC 95 % Clopper–Pearson</translation>
    </message>
    <message>
        <source>n {n}, deaths {deaths}, with progression {progressed}, CR or PR {responses}</source>
        <translation>n {n}, decese {deaths}, cu progresie {progressed}, CR sau PR {responses}</translation>
    </message>
    <message>
        <source>from LM diagnosis to death or last contact; a response lasts to progression, death or the last assessment</source>
        <translation>de la diagnosticul LM la deces sau ultimul contact; un răspuns durează până la progresie, deces sau ultima evaluare</translation>
    </message>
    <message>
        <source>Swimmer plot</source>
        <translation>Diagramă swimmer</translation>
    </message>
    <message>
        <source>still in response</source>
        <translation>încă în răspuns</translation>
    </message>
    <message>
        <source>months since the first CR or PR</source>
        <translation>luni de la primul CR sau PR</translation>
    </message>
    <message>
        <source>Duration of response</source>
        <translation>Durata răspunsului</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Niciunul</translation>
    </message>
    <message>
        <source>Patients by their best response after LM diagnosis. None: no response is recorded.</source>
        <translation>Pacienții după cel mai bun răspuns de la diagnosticul LM. Niciunul: niciun răspuns înregistrat.</translation>
    </message>
    <message>
        <source>Best overall response</source>
        <translation>Cel mai bun răspuns global</translation>
    </message>
    <message>
        <source>Clopper–Pearson interval. A response counts once recorded; it need not be confirmed.</source>
        <translation>Interval Clopper–Pearson. Un răspuns contează odată înregistrat; nu trebuie confirmat.</translation>
    </message>
    <message>
        <source>Response rate (CR + PR)</source>
        <translation>Rata de răspuns (CR + PR)</translation>
    </message>
    <message>
        <source>Clopper–Pearson interval. SD counts however short it lasted.</source>
        <translation>Interval Clopper–Pearson. SD contează oricât de puțin a durat.</translation>
    </message>
    <message>
        <source>Disease control (CR + PR + SD)</source>
        <translation>Controlul bolii (CR + PR + SD)</translation>
    </message>
    <message>
        <source>Responses</source>
        <translation>Răspunsuri</translation>
    </message>
    <message>
        <source>Median to response</source>
        <translation>Mediana până la răspuns</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>Urmăriți</translation>
    </message>
    <message>
        <source>Median duration</source>
        <translation>Durata mediană</translation>
    </message>
    <message>
        <source>To response: from LM diagnosis to the first CR or PR, among those who responded. Duration: from there to progression or death, else censored at the last assessment; Kaplan–Meier, log-log interval. NR: not reached.</source>
        <translation>Până la răspuns: de la diagnosticul LM la primul CR sau PR, printre cei care au răspuns. Durata: de acolo la progresie sau deces, altfel cenzurată la ultima evaluare; Kaplan–Meier, interval log-log. NR: neatinsă.</translation>
    </message>
    <message>
        <source>Duration of response, months</source>
        <translation>Durata răspunsului, luni</translation>
    </message>
    <message>
        <source>PFS over {months}</source>
        <translation>PFS peste {months}</translation>
    </message>
    <message>
        <source>Events by then</source>
        <translation>Evenimente până atunci</translation>
    </message>
    <message>
        <source>Censored by then</source>
        <translation>Cenzurați până atunci</translation>
    </message>
    <message>
        <source>Share of all, 95 % CI</source>
        <translation>Proporția din toți, IC 95 %</translation>
    </message>
    <message>
        <source>Kaplan–Meier, 95 % CI</source>
        <translation>Kaplan–Meier, IC 95 %</translation>
    </message>
    <message>
        <source>Share of all: whose PFS exceeded {months} months, as the paper counts durable responses (Clopper–Pearson interval); the censored count as if they had progressed. Kaplan–Meier: PFS at {months} months (log-log interval). Events: progression or death.</source>
        <translation>Proporția din toți: cei a căror PFS a depășit {months} luni, așa cum articolul numără răspunsurile durabile (interval Clopper–Pearson); cei cenzurați se numără ca și cum ar fi progresat. Kaplan–Meier: PFS la {months} luni (interval log-log). Evenimente: progresie sau deces.</translation>
    </message>
    <message>
        <source>Progression-free for more than {months} months</source>
        <translation>Fără progresie mai mult de {months} luni</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Din</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Pacienți</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rată</translation>
    </message>
    <message>
        <source>evaluable</source>
        <translation>evaluabili</translation>
    </message>
    <message>
        <source>all</source>
        <translation>toți</translation>
    </message>
    <message>
        <source>duration of response</source>
        <translation>durata răspunsului</translation>
    </message>
</context>
<context>
    <name>ResponseWarning</name>
    <message>
        <source>The groups are defined by a treatment that starts after LM diagnosis: whoever received it had lived, and could be assessed, until then.</source>
        <translation>Grupurile sunt definite de un tratament care începe după diagnosticul LM: cine l-a primit a trăit, și a putut fi evaluat, până atunci.</translation>
    </message>
    <message>
        <source>Whoever responds has lived until the response was seen (immortal time). The survival of responders is therefore not compared with that of the others: that needs a landmark.</source>
        <translation>Cine răspunde a trăit până când s-a văzut răspunsul (timp nemuritor). Supraviețuirea celor care răspund nu se compară deci cu a celorlalți: pentru aceasta e nevoie de un landmark.</translation>
    </message>
    <message>
        <source>Patients without an evaluable response count as not responding among all, and are missing from the rate of those evaluable.</source>
        <translation>Pacienții fără răspuns evaluabil se numără ca nerespondenți printre toți și lipsesc din rata celor evaluabili.</translation>
    </message>
    <message>
        <source>Patients were censored by month 12: the share of all counts them as if they had progressed, the Kaplan–Meier estimate does not.</source>
        <translation>Unii pacienți au fost cenzurați până în luna 12: proporția din toți îi numără ca și cum ar fi progresat, estimarea Kaplan–Meier nu.</translation>
    </message>
    <message>
        <source>A response was first recorded after a progression of LM; it counts, and lasts to the next progression.</source>
        <translation>Un răspuns a fost înregistrat întâi după o progresie a LM; contează și durează până la următoarea progresie.</translation>
    </message>
    <message>
        <source>No response is recorded, so that there is no duration.</source>
        <translation>Niciun răspuns nu este înregistrat, astfel că nu există durată.</translation>
    </message>
    <message>
        <source>Fewer than 3 responses can be followed: no curve of their duration is drawn.</source>
        <translation>Mai puțin de 3 răspunsuri pot fi urmărite: nu se desenează curba duratei lor.</translation>
    </message>
</context>
<context>
    <name>ResultSheet</name>
    <message>
        <source>About the groups</source>
        <translation>Despre grupuri</translation>
    </message>
    <message>
        <source>About the numbers</source>
        <translation>Despre numere</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Results of the fluid</source>
        <translation>Rezultatele LCR</translation>
    </message>
    <message>
        <source>Save results</source>
        <translation>Salvează rezultatele</translation>
    </message>
</context>
<context>
    <name>ReviewCard</name>
    <message>
        <source>Complications</source>
        <translation>Complicații</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>în așteptare</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Deschide</translation>
    </message>
    <message>
        <source>Open: {event}</source>
        <translation>Deschide: {event}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>din {day}</translation>
    </message>
    <message>
        <source>resolved {day}</source>
        <translation>remis {day}</translation>
    </message>
    <message>
        <source>not resolved</source>
        <translation>neremis</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Save correction</source>
        <translation>Salvează corecția</translation>
    </message>
    <message>
        <source>Save review</source>
        <translation>Salvează verificarea</translation>
    </message>
    <message>
        <source>This review was answered by {account} meanwhile. Saving corrects it to what you typed.</source>
        <translation>Între timp, la această verificare a răspuns {account}. La salvare, se corectează cu ce ați scris.</translation>
    </message>
    <message>
        <source>This review was corrected by {account} meanwhile. Saving corrects it to what you typed.</source>
        <translation>Între timp, această verificare a fost corectată de {account}. La salvare, se corectează cu ce ați scris.</translation>
    </message>
    <message>
        <source>before leaving: {answer}</source>
        <translation>înainte de plecare: {answer}</translation>
    </message>
    <message>
        <source>before leaving: {answer}, grade {grade}</source>
        <translation>înainte de plecare: {answer}, grad {grade}</translation>
    </message>
    <message>
        <source>{n} hours after the session</source>
        <translation>la {n} h după ședință</translation>
    </message>
    <message>
        <source>{n} days after the session</source>
        <translation>la {n} z după ședință</translation>
    </message>
    <message>
        <source>Correct complication review</source>
        <translation>Corectează verificarea complicațiilor</translation>
    </message>
    <message>
        <source>Complication review</source>
        <translation>Verificarea complicațiilor</translation>
    </message>
</context>
<context>
    <name>ReviewWindow</name>
    <message>
        <source>before leaving</source>
        <translation>înainte de plecare</translation>
    </message>
    <message>
        <source>24 to 72 hours later</source>
        <translation>la 24–72 de ore</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>nurse</source>
        <translation>asistent medical</translation>
    </message>
    <message>
        <source>oncologist</source>
        <translation>oncolog</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>administrator</translation>
    </message>
</context>
<context>
    <name>RoleBoxes</name>
    <message>
        <source>At least one role</source>
        <translation>Cel puțin un rol</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Roluri</translation>
    </message>
</context>
<context>
    <name>RolesDialog</name>
    <message>
        <source>Roles of {account}</source>
        <translation>Rolurile contului {account}</translation>
    </message>
    <message>
        <source>They hold from the next login on.</source>
        <translation>Se aplică de la următoarea autentificare.</translation>
    </message>
    <message>
        <source>Change roles</source>
        <translation>Schimbă rolurile</translation>
    </message>
</context>
<context>
    <name>Route</name>
    <message>
        <source>lumbar puncture</source>
        <translation>puncție lombară</translation>
    </message>
    <message>
        <source>Ommaya reservoir</source>
        <translation>rezervor Ommaya</translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <source>Any of the six</source>
        <translation>Oricare din cele șase</translation>
    </message>
    <message>
        <source>Any but pain</source>
        <translation>Oricare în afară de durere</translation>
    </message>
    <message>
        <source>Demonstration: which patient had which complication, when and how grave is invented, and so are the sessions; how many patients had each is as published, headache aside.</source>
        <translation>Demonstrație: care pacient a avut ce complicație, când și cât de gravă este inventat, la fel și ședințele; câți pacienți au avut fiecare complicație este ca în publicație, în afară de cefalee.</translation>
    </message>
    <message>
        <source>Demonstration: which patient had which complication, when and how grave is invented, and so are the sessions.</source>
        <translation>Demonstrație: care pacient a avut ce complicație, când și cât de gravă este inventat, la fel și ședințele.</translation>
    </message>
    <message>
        <source>Sessions with a puncture: {n}. None of them was assessed for complications and no event is recorded, so that there is nothing to count.</source>
        <translation>Ședințe cu puncție: {n}. La niciuna nu au fost evaluate complicațiile și nu este înregistrat niciun eveniment, așa că nu este nimic de numărat.</translation>
    </message>
    <message>
        <source>Sessions: {counts}.</source>
        <translation>Ședințe: {counts}.</translation>
    </message>
    <message>
        <source>exact Clopper–Pearson intervals, Aalen–Johansen with death competing</source>
        <translation>intervale exacte Clopper–Pearson, Aalen–Johansen cu decesul concurent</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Siguranță</translation>
    </message>
    <message>
        <source>Patients with each complication</source>
        <translation>Pacienți cu fiecare complicație</translation>
    </message>
    <message>
        <source>n/N answered, exact 95 % CI (Clopper–Pearson)</source>
        <translation>n/N cu răspuns, IC 95 % exact (Clopper–Pearson)</translation>
    </message>
    <message>
        <source>Cumulative incidence of the first complication</source>
        <translation>Incidența cumulată a primei complicații</translation>
    </message>
    <message>
        <source>Cumulative incidence of the first complication but puncture-site pain</source>
        <translation>Incidența cumulată a primei complicații în afară de durerea la locul puncției</translation>
    </message>
    <message>
        <source>n {n}, with it {events}, died before it {deaths}</source>
        <translation>n {n}, cu ea {events}, decedați înainte {deaths}</translation>
    </message>
    <message>
        <source>Aalen–Johansen, death competing, 95 % CI log-log (delta method)</source>
        <translation>Aalen–Johansen, deces concurent, IC 95 % log-log (metoda delta)</translation>
    </message>
    <message>
        <source>n/N: present among those said to have it or not; over all sessions present counts before absent. Exact interval (Clopper–Pearson). Taken together: absent only where all are. Pain: at the puncture site.</source>
        <translation>n/N: prezent printre cei despre care se spune că o au sau nu; pe toate ședințele, prezent are întâietate față de absent. Interval exact (Clopper–Pearson). Luate împreună: absent numai unde toate sunt absente. Durere: la locul puncției.</translation>
    </message>
    <message>
        <source>Per patient with a puncture</source>
        <translation>Pe pacient cu puncție</translation>
    </message>
    <message>
        <source>n/N: present among the sessions answered, in either window or by an event until the next session. Sessions of one patient are not independent: the exact interval describes.</source>
        <translation>n/N: prezent printre ședințele cu răspuns, în oricare interval de verificare sau printr-un eveniment până la ședința următoare. Ședințele unui pacient nu sunt independente: intervalul exact descrie.</translation>
    </message>
    <message>
        <source>Trastuzumab {dose} mg whenever it was given.</source>
        <translation>Trastuzumab {dose} mg ori de câte ori a fost dat.</translation>
    </message>
    <message>
        <source>Per session with a puncture</source>
        <translation>Pe ședință cu puncție</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rată</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Fără răspuns</translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation>Fără grad</translation>
    </message>
    <message>
        <source>Patients by the worst CTCAE grade seen.</source>
        <translation>Pacienți după cel mai mare grad CTCAE observat.</translation>
    </message>
    <message>
        <source>Worst grade</source>
        <translation>Cel mai mare grad</translation>
    </message>
    <message>
        <source>Hematoma by site: {counts}.</source>
        <translation>Hematom după loc: {counts}.</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>neînregistrat</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Luni</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>Ciclu</translation>
    </message>
    <message>
        <source>Median (range) among those who had it, from the first puncture: the cumulative incidence is what counts those who did not.</source>
        <translation>Mediana (minim–maxim) printre cei care au avut-o, de la prima puncție: incidența cumulată este cea care îi numără și pe cei care nu au avut-o.</translation>
    </message>
    <message>
        <source>Time to the first</source>
        <translation>Timp până la prima</translation>
    </message>
    <message>
        <source>CTCAE term</source>
        <translation>Termen CTCAE</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Pacienți</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Ședințe</translation>
    </message>
    <message>
        <source>First at month</source>
        <translation>Prima la luna</translation>
    </message>
    <message>
        <source>N: those with a review, or the event. Nobody is asked for these, so that some may be missed.</source>
        <translation>N: cei cu o verificare sau cu evenimentul. Despre acestea nu se întreabă pe nimeni, astfel încât unele pot fi omise.</translation>
    </message>
    <message>
        <source>Reported beside the six</source>
        <translation>Raportate pe lângă cele șase</translation>
    </message>
    <message>
        <source>With it</source>
        <translation>Cu complicația</translation>
    </message>
    <message>
        <source>Died before</source>
        <translation>Decedați înainte</translation>
    </message>
    <message>
        <source>{months} months</source>
        <translation>{months} luni</translation>
    </message>
    <message>
        <source>Aalen–Johansen from the day of the first puncture, death competing; 95 % CI log-log with the delta method, none where the estimate is 0 or 100 %. – : after the last observation.</source>
        <translation>Aalen–Johansen din ziua primei puncții, deces concurent; IC 95 % log-log cu metoda delta, absent unde estimarea este 0 sau 100 %. – : după ultima observație.</translation>
    </message>
    <message>
        <source>Without an answer or a date, so not counted: {codes}.</source>
        <translation>Fără răspuns sau fără dată, deci nenumărați: {codes}.</translation>
    </message>
    <message>
        <source>n/N answered, rate and exact 95 % interval.</source>
        <translation>n/N cu răspuns, rată și interval exact de 95 %.</translation>
    </message>
    <message>
        <source>Complication</source>
        <translation>Complicație</translation>
    </message>
    <message>
        <source>n {n}, with a puncture {punctured}, sessions with a puncture {sessions}</source>
        <translation>n {n}, cu puncție {punctured}, ședințe cu puncție {sessions}</translation>
    </message>
    <message>
        <source>{group}, per patient</source>
        <translation>{group}, pe pacient</translation>
    </message>
    <message>
        <source>Every session stands in both; events reported between sessions in neither.</source>
        <translation>Fiecare ședință stă în ambele; evenimentele raportate între ședințe, în niciuna.</translation>
    </message>
    <message>
        <source>Cycles given elsewhere count in the number. Later columns hold only patients who came that far.</source>
        <translation>Ciclurile făcute în altă parte intră în număr. Coloanele târzii cuprind numai pacienții care au ajuns până acolo.</translation>
    </message>
    <message>
        <source>Nobody was assigned by chance: this describes.</source>
        <translation>Nimeni nu a fost repartizat la întâmplare: aceasta descrie.</translation>
    </message>
    <message>
        <source>no drug given</source>
        <translation>niciun medicament dat</translation>
    </message>
    <message>
        <source>another dose</source>
        <translation>altă doză</translation>
    </message>
    <message>
        <source>without</source>
        <translation>fără</translation>
    </message>
    <message>
        <source>with</source>
        <translation>cu</translation>
    </message>
    <message>
        <source>cycle 1</source>
        <translation>ciclul 1</translation>
    </message>
    <message>
        <source>cycles 2 to 4</source>
        <translation>ciclurile 2–4</translation>
    </message>
    <message>
        <source>cycle 5 and later</source>
        <translation>ciclul 5 și următoarele</translation>
    </message>
    <message>
        <source>below 80 mg</source>
        <translation>sub 80 mg</translation>
    </message>
    <message>
        <source>80 to below 150 mg</source>
        <translation>de la 80 la sub 150 mg</translation>
    </message>
    <message>
        <source>above 150 mg</source>
        <translation>peste 150 mg</translation>
    </message>
    <message>
        <source>{dose} mg</source>
        <translation>{dose} mg</translation>
    </message>
</context>
<context>
    <name>SafetyFigure</name>
    <message>
        <source>patients with the complication, of those answered</source>
        <translation>pacienți cu complicația, din cei cu răspuns</translation>
    </message>
    <message>
        <source>complication</source>
        <translation>complicație</translation>
    </message>
    <message>
        <source>death before it</source>
        <translation>deces înainte de ea</translation>
    </message>
    <message>
        <source>at risk</source>
        <translation>la risc</translation>
    </message>
    <message>
        <source>censored</source>
        <translation>cenzurați</translation>
    </message>
    <message>
        <source>cumulative incidence</source>
        <translation>incidență cumulată</translation>
    </message>
    <message>
        <source>months since the first puncture</source>
        <translation>luni de la prima puncție</translation>
    </message>
</context>
<context>
    <name>SafetyWarning</name>
    <message>
        <source>Sessions of one patient are not independent: intervals per session describe, and are too narrow to compare by.</source>
        <translation>Ședințele unui pacient nu sunt independente: intervalele pe ședință descriu și sunt prea înguste pentru a compara după ele.</translation>
    </message>
    <message>
        <source>Not every complication was asked about: rates count the answers present and absent.</source>
        <translation>Nu s-a întrebat despre fiecare complicație: ratele numără răspunsurile prezent și absent.</translation>
    </message>
    <message>
        <source>Some reviews are pending: what comes to light in them is not counted yet.</source>
        <translation>Unele verificări sunt în așteptare: ce va ieși la iveală în ele nu este încă numărat.</translation>
    </message>
    <message>
        <source>Events with neither onset nor session have no time: they count in the rates, not in the cumulative incidence, and not before a data cut-off.</source>
        <translation>Evenimentele fără debut și fără ședință nu au timp: se numără la rate, nu la incidența cumulată și nu înaintea unei date limită.</translation>
    </message>
    <message>
        <source>Cycles given elsewhere come before: what happened in them is not recorded.</source>
        <translation>Ciclurile făcute în altă parte sunt anterioare: ce s-a întâmplat în ele nu este înregistrat.</translation>
    </message>
    <message>
        <source>Sessions on an Ommaya reservoir are counted with those by lumbar puncture.</source>
        <translation>Ședințele pe rezervor Ommaya sunt numărate împreună cu cele prin puncție lombară.</translation>
    </message>
    <message>
        <source>Fewer than 3 are at risk at a time shown.</source>
        <translation>Mai puțin de 3 sunt la risc la un moment arătat.</translation>
    </message>
    <message>
        <source>A time asked for lies after the last observation: no estimate.</source>
        <translation>Un moment cerut este după ultima observație: fără estimare.</translation>
    </message>
    <message>
        <source>No patient had a puncture.</source>
        <translation>Niciun pacient nu a avut o puncție.</translation>
    </message>
</context>
<context>
    <name>SavedRow</name>
    <message>
        <source>Changed only here, and kept: {fields}</source>
        <translation>Modificat doar aici și păstrat: {fields}</translation>
    </message>
    <message>
        <source>Nothing of what is typed here is touched by it</source>
        <translation>Nimic din ce s-a scris aici nu este afectat</translation>
    </message>
    <message>
        <source>Changed only by the other, and taken over: {fields}</source>
        <translation>Modificat doar din celălalt cont și preluat: {fields}</translation>
    </message>
    <message>
        <source>{account} saved this at {time}. Nothing is overwritten: choose where both changed the same field, then save again.</source>
        <translation>{account} a salvat aceasta la {time}. Nimic nu se suprascrie: alegeți varianta unde același câmp a fost modificat de ambele părți, apoi salvați din nou.</translation>
    </message>
    <message>
        <source>Saving takes the signature of {account}, {time}, off</source>
        <translation>Salvarea retrage semnătura contului {account}, {time}</translation>
    </message>
    <message>
        <source>{account} marked this as entered in error at {time}; it is no longer changed</source>
        <translation>{account} a marcat aceasta ca introdusă din greșeală la {time}; nu se mai modifică</translation>
    </message>
</context>
<context>
    <name>ScorecardAnswer</name>
    <message>
        <source>present</source>
        <translation>prezent</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>not evaluable</source>
        <translation>neevaluabil</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Drug</source>
        <translation>Medicament</translation>
    </message>
    <message>
        <source>Observations before</source>
        <translation>Observații înainte</translation>
    </message>
    <message>
        <source>Observations after</source>
        <translation>Observații după</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Ședință</translation>
    </message>
    <message>
        <source>Checklist before the puncture</source>
        <translation>Lista de verificare înainte de puncție</translation>
    </message>
    <message>
        <source>Blood and imaging</source>
        <translation>Analize și imagistică</translation>
    </message>
    <message>
        <source>Puncture</source>
        <translation>Puncție</translation>
    </message>
    <message>
        <source>Cerebrospinal fluid</source>
        <translation>Lichid cefalorahidian</translation>
    </message>
    <message>
        <source>Staff and notes</source>
        <translation>Personal și note</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Semnătură</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constatări</translation>
    </message>
    <message>
        <source>RANO-LM scorecard</source>
        <translation>Fișă de scor RANO-LM</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>Apreciere</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identitate</translation>
    </message>
    <message>
        <source>Breast cancer</source>
        <translation>Cancer mamar</translation>
    </message>
    <message>
        <source>Leptomeningeal disease</source>
        <translation>Boală leptomeningeală</translation>
    </message>
    <message>
        <source>Before treatment</source>
        <translation>Înainte de tratament</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consimțământ</translation>
    </message>
    <message>
        <source>Intrathecal treatment</source>
        <translation>Tratament intratecal</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Rezultat</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Suspendare</translation>
    </message>
    <message>
        <source>Lifting</source>
        <translation>Ridicare</translation>
    </message>
    <message>
        <source>Prescription</source>
        <translation>Prescriere</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Faze</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Centru</translation>
    </message>
    <message>
        <source>Limits before the puncture</source>
        <translation>Limite înainte de puncție</translation>
    </message>
    <message>
        <source>Limits of the dose</source>
        <translation>Limite ale dozei</translation>
    </message>
    <message>
        <source>Default protocol</source>
        <translation>Protocol implicit</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fereastră</translation>
    </message>
</context>
<context>
    <name>SectionCard</name>
    <message>
        <source>Show</source>
        <translation>Arată</translation>
    </message>
    <message>
        <source>Key: {key}</source>
        <translation>Tastă: {key}</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ascunde</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>necompletate: {count}</translation>
    </message>
</context>
<context>
    <name>SessionCorrectionForm</name>
    <message>
        <source>Correct session of {day}</source>
        <translation>Corectează ședința din {day}</translation>
    </message>
    <message>
        <source>Saving marks the answers of its reviews and their events as entered in error</source>
        <translation>La salvare, răspunsurile din verificările ședinței și evenimentele lor se marchează ca introduse din greșeală</translation>
    </message>
</context>
<context>
    <name>SessionDetails</name>
    <message>
        <source>&amp;Next to sign: {session}</source>
        <translation>&amp;Următoarea de semnat: {session}</translation>
    </message>
    <message>
        <source>&amp;Print record</source>
        <translation>Ti&amp;părește fișa</translation>
    </message>
    <message>
        <source>Back to sessions</source>
        <translation>Înapoi la ședințe</translation>
    </message>
    <message>
        <source>Findings and reasons</source>
        <translation>Constatări și motive</translation>
    </message>
    <message>
        <source>Signed by {account}</source>
        <translation>Semnat de {account}</translation>
    </message>
    <message>
        <source>Session of {day}</source>
        <translation>Ședința din {day}</translation>
    </message>
    <message>
        <source>Cycle {n}, {day}</source>
        <translation>Ciclul {n}, {day}</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Motiv: {reason}</translation>
    </message>
</context>
<context>
    <name>SessionForm</name>
    <message>
        <source>Save session</source>
        <translation>Salvează ședința</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Ședință nouă</translation>
    </message>
    <message>
        <source>Save session of {patient}</source>
        <translation>Salvează ședința pacientului {patient}</translation>
    </message>
    <message>
        <source>Cycle {number}</source>
        <translation>Ciclul {number}</translation>
    </message>
    <message>
        <source>Protocol: {dose} mg</source>
        <translation>Protocol: {dose} mg</translation>
    </message>
    <message>
        <source>A day alone is taken at 12:00</source>
        <translation>O zi fără oră se consideră la 12:00</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Introdus</translation>
    </message>
</context>
<context>
    <name>SessionHeader</name>
    <message>
        <source>Cycle {number}</source>
        <translation>Ciclul {number}</translation>
    </message>
    <message>
        <source>As last time</source>
        <translation>Ca data trecută</translation>
    </message>
    <message>
        <source>From the protocol</source>
        <translation>Din protocol</translation>
    </message>
    <message>
        <source>No protocol</source>
        <translation>Fără protocol</translation>
    </message>
    <message>
        <source>Protocol: {dose} mg</source>
        <translation>Protocol: {dose} mg</translation>
    </message>
    <message>
        <source>Protocol: {dose} mg every {days} days</source>
        <translation>Protocol: {dose} mg la {days} z</translation>
    </message>
    <message>
        <source>Protocol: {dose} mg every {days} days, ± {tolerance}</source>
        <translation>Protocol: {dose} mg la {days} z, ± {tolerance}</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Ședință nouă</translation>
    </message>
</context>
<context>
    <name>SessionReport</name>
    <message>
        <source>Session record</source>
        <translation>Fișa ședinței</translation>
    </message>
    <message>
        <source>Next due</source>
        <translation>Scadență</translation>
    </message>
    <message>
        <source>Session of intrathecal trastuzumab</source>
        <translation>Ședință de trastuzumab intratecal</translation>
    </message>
    <message>
        <source>was cycle {numbers}</source>
        <translation>a fost ciclul {numbers}</translation>
    </message>
    <message>
        <source>Complications</source>
        <translation>Complicații</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>fără răspuns încă</translation>
    </message>
    <message>
        <source>absent: {names}</source>
        <translation>absente: {names}</translation>
    </message>
    <message>
        <source>not assessed: {names}</source>
        <translation>neevaluate: {names}</translation>
    </message>
    <message>
        <source>no reason recorded</source>
        <translation>fără motiv înregistrat</translation>
    </message>
    <message>
        <source>Observations, before → after</source>
        <translation>Observații, înainte → după</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Also given</source>
        <translation>Administrat și</translation>
    </message>
    <message>
        <source>open</source>
        <translation>fără răspuns</translation>
    </message>
    <message>
        <source>Sessions before this one</source>
        <translation>Ședințele dinaintea acesteia</translation>
    </message>
    <message>
        <source>No earlier session is recorded.</source>
        <translation>Nu este înregistrată nicio ședință anterioară.</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Administrat</translation>
    </message>
    <message>
        <source>dexa {dose}</source>
        <translation>dexa {dose}</translation>
    </message>
    <message>
        <source>Not signed electronically.</source>
        <translation>Nesemnat electronic.</translation>
    </message>
    <message>
        <source>Entered by {person}, {moment}, {mode}.</source>
        <translation>Introdus de {person}, {moment}, {mode}.</translation>
    </message>
    <message>
        <source>signed electronically, {time}</source>
        <translation>semnat electronic, {time}</translation>
    </message>
</context>
<context>
    <name>SessionStatus</name>
    <message>
        <source>given</source>
        <translation>administrat</translation>
    </message>
    <message>
        <source>partly given</source>
        <translation>administrat parțial</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>neadministrat</translation>
    </message>
</context>
<context>
    <name>SessionTable</name>
    <message>
        <source>Cycle</source>
        <translation>Ciclu</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Dexa (mg)</source>
        <translation>Dexa (mg)</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Semnat</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constatări</translation>
    </message>
    <message>
        <source>Complications, CTCAE grade</source>
        <translation>Complicații, grad CTCAE</translation>
    </message>
    <message>
        <source>Ommaya</source>
        <translation>Ommaya</translation>
    </message>
    <message>
        <source>none</source>
        <translation>fără</translation>
    </message>
    <message>
        <source>{n} not assessed</source>
        <translation>neevaluate: {n}</translation>
    </message>
    <message>
        <source>review pending</source>
        <translation>verificare în așteptare</translation>
    </message>
    <message>
        <source>late review pending</source>
        <translation>verificare tardivă în așteptare</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>încă nu</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 avertisment</translation>
    </message>
    <message>
        <source>{n} warnings</source>
        <translation>avertismente: {n}</translation>
    </message>
    <message>
        <source>1 notice</source>
        <translation>1 mențiune</translation>
    </message>
    <message>
        <source>{n} notices</source>
        <translation>mențiuni: {n}</translation>
    </message>
    <message>
        <source>site pain</source>
        <translation>durere locală</translation>
    </message>
    <message>
        <source>CSF fistula</source>
        <translation>fistulă LCR</translation>
    </message>
    <message>
        <source>hematoma</source>
        <translation>hematom</translation>
    </message>
    <message>
        <source>arachnoiditis</source>
        <translation>arahnoidită</translation>
    </message>
    <message>
        <source>hypotension</source>
        <translation>hipotensiune</translation>
    </message>
    <message>
        <source>headache</source>
        <translation>cefalee</translation>
    </message>
</context>
<context>
    <name>SessionTasks</name>
    <message>
        <source>Results of the fluid</source>
        <translation>Rezultatele LCR</translation>
    </message>
    <message>
        <source>Enter results</source>
        <translation>Completează rezultatele</translation>
    </message>
    <message>
        <source>Answer late review</source>
        <translation>Răspunde la verificarea tardivă</translation>
    </message>
    <message>
        <source>Correct late review</source>
        <translation>Corectează verificarea tardivă</translation>
    </message>
    <message>
        <source>Answer immediate review</source>
        <translation>Răspunde la verificarea imediată</translation>
    </message>
    <message>
        <source>Correct immediate review</source>
        <translation>Corectează verificarea imediată</translation>
    </message>
</context>
<context>
    <name>SessionsTab</name>
    <message>
        <source>New session</source>
        <translation>Ședință nouă</translation>
    </message>
    <message>
        <source>&amp;Print summary</source>
        <translation>&amp;Tipărește sumarul</translation>
    </message>
    <message>
        <source>&amp;Worksheet</source>
        <translation>Fișă de &amp;lucru</translation>
    </message>
    <message>
        <source>Print worksheet</source>
        <translation>Tipărește fișa de lucru</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Ședințe</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>Încă nicio ședință</translation>
    </message>
    <message>
        <source>Every lumbar puncture of this patient will stand here, the newest on top.</source>
        <translation>Aici va sta fiecare puncție lombară a acestui pacient, cea mai nouă sus.</translation>
    </message>
    <message>
        <source>{given} of {n} with drug</source>
        <translation>cu medicament: {given} din {n}</translation>
    </message>
</context>
<context>
    <name>SettingsForm</name>
    <message>
        <source>Save settings</source>
        <translation>Salvează setările</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Setări</translation>
    </message>
    <message>
        <source>Somebody else changed these since you typed them; saving puts yours in place: {settings}</source>
        <translation>Altcineva le-a modificat de când le-ați scris; salvarea le pune pe ale dumneavoastră în loc: {settings}</translation>
    </message>
    <message>
        <source>Settings of the site</source>
        <translation>Setările centrului</translation>
    </message>
</context>
<context>
    <name>SettingsPlace</name>
    <message>
        <source>Settings saved</source>
        <translation>Setări salvate</translation>
    </message>
</context>
<context>
    <name>Sex</name>
    <message>
        <source>female</source>
        <translation>feminin</translation>
    </message>
    <message>
        <source>male</source>
        <translation>masculin</translation>
    </message>
    <message>
        <source>other</source>
        <translation>altul</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>necunoscut</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Place</source>
        <translation>Loc</translation>
    </message>
</context>
<context>
    <name>Signature</name>
    <message>
        <source>Signature</source>
        <translation>Semnătură</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
</context>
<context>
    <name>SignatureMeaning</name>
    <message>
        <source>reviewed</source>
        <translation>verificat</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>aprobat</translation>
    </message>
    <message>
        <source>performed by me</source>
        <translation>efectuat de mine</translation>
    </message>
</context>
<context>
    <name>SignaturePage</name>
    <message>
        <source>The complications before leaving were never asked about</source>
        <translation>Nu s-a întrebat niciodată despre complicațiile dinainte de plecare</translation>
    </message>
    <message>
        <source>Sign: {session}</source>
        <translation>Semnează: {session}</translation>
    </message>
    <message>
        <source>Complications: {words}</source>
        <translation>Complicații: {words}</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Semnează</translation>
    </message>
    <message>
        <source>Pass&amp;word of {account}</source>
        <translation>&amp;Parola contului {account}</translation>
    </message>
    <message>
        <source>The password is missing</source>
        <translation>Parola lipsește</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on</source>
        <translation>Caps Lock pare activat</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Semnătură</translation>
    </message>
    <message>
        <source>What is signed</source>
        <translation>Ce se semnează</translation>
    </message>
    <message>
        <source>What stands open in this session</source>
        <translation>Ce rămâne deschis în această ședință</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message>
        <source>Reason for signing with open points</source>
        <translation>Motivul semnării cu puncte deschise</translation>
    </message>
</context>
<context>
    <name>SiteSettings</name>
    <message>
        <source>Name of the site</source>
        <translation>Numele centrului</translation>
    </message>
    <message>
        <source>Stands on every print</source>
        <translation>Apare pe fiecare document tipărit</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Siglă</translation>
    </message>
    <message>
        <source>PNG, JPEG or SVG up to 1 MB; on the first page of every print</source>
        <translation>PNG, JPEG sau SVG de cel mult 1 MB; pe prima pagină a fiecărui document tipărit</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Hârtie</translation>
    </message>
    <message>
        <source>Default A4; every print of window and command line is made for it</source>
        <translation>Implicit A4; pe ea se face orice tipărire, din fereastră și din linia de comandă</translation>
    </message>
    <message>
        <source>Platelets at least</source>
        <translation>Trombocite, cel puțin</translation>
    </message>
    <message>
        <source>Default 50: AABB 2015. AABB/ICTMG 2025 would allow 20.</source>
        <translation>Implicit 50: AABB 2015. AABB/ICTMG 2025 ar permite 20.</translation>
    </message>
    <message>
        <source>INR at most</source>
        <translation>INR, cel mult</translation>
    </message>
    <message>
        <source>Default 1.4: Association of British Neurologists 2018</source>
        <translation>Implicit 1,4: Association of British Neurologists 2018</translation>
    </message>
    <message>
        <source>Age of blood results at most</source>
        <translation>Vechimea analizelor de sânge, cel mult</translation>
    </message>
    <message>
        <source>Default 7: chosen for this register</source>
        <translation>Implicit 7: ales pentru acest registru</translation>
    </message>
    <message>
        <source>Opening pressure below</source>
        <translation>Presiune de deschidere sub</translation>
    </message>
    <message>
        <source>Default 25: chosen for this register</source>
        <translation>Implicit 25: ales pentru acest registru</translation>
    </message>
    <message>
        <source>KPS at LM diagnosis at least</source>
        <translation>KPS la diagnosticul LM, cel puțin</translation>
    </message>
    <message>
        <source>Default 70: Trifănescu et al. 2023 asked for more than 60</source>
        <translation>Implicit 70: Trifănescu et al. 2023 au cerut peste 60</translation>
    </message>
    <message>
        <source>Usual dose from</source>
        <translation>Doza uzuală de la</translation>
    </message>
    <message>
        <source>Default 5: range of the reports, Trifănescu et al. 2023</source>
        <translation>Implicit 5: intervalul din publicații, Trifănescu et al. 2023</translation>
    </message>
    <message>
        <source>Usual dose up to</source>
        <translation>Doza uzuală până la</translation>
    </message>
    <message>
        <source>Default 150: range of the reports, Trifănescu et al. 2023</source>
        <translation>Implicit 150: intervalul din publicații, Trifănescu et al. 2023</translation>
    </message>
    <message>
        <source>Medication incident above</source>
        <translation>Incident de medicație peste</translation>
    </message>
    <message>
        <source>Default 300: chosen for this register</source>
        <translation>Implicit 300: ales pentru acest registru</translation>
    </message>
    <message>
        <source>Impossible dose above</source>
        <translation>Doză imposibilă peste</translation>
    </message>
    <message>
        <source>Default 1000: cannot be saved, taken for a slip of the unit</source>
        <translation>Implicit 1000: nu se poate salva, se consideră greșeală de unitate</translation>
    </message>
    <message>
        <source>Jump of the dose above</source>
        <translation>Salt al dozei peste</translation>
    </message>
    <message>
        <source>Default 1.5: chosen for this register</source>
        <translation>Implicit 1,5: ales pentru acest registru</translation>
    </message>
    <message>
        <source>Dexamethasone up to</source>
        <translation>Dexametazonă până la</translation>
    </message>
    <message>
        <source>Default 4: highest dose in Trifănescu et al. 2023</source>
        <translation>Implicit 4: cea mai mare doză din Trifănescu et al. 2023</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Interval</translation>
    </message>
    <message>
        <source>Default 21: Trifănescu et al. 2023</source>
        <translation>Implicit 21: Trifănescu et al. 2023</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Toleranță</translation>
    </message>
    <message>
        <source>Default 3: chosen for this register</source>
        <translation>Implicit 3: ales pentru acest registru</translation>
    </message>
    <message>
        <source>Lock without a key or click after</source>
        <translation>Blocare fără nicio tastă sau clic după</translation>
    </message>
    <message>
        <source>Default 10</source>
        <translation>Implicit 10</translation>
    </message>
</context>
<context>
    <name>Situation</name>
    <message>
        <source>the two columns differ in length</source>
        <translation>cele două coloane au lungimi diferite</translation>
    </message>
    <message>
        <source>no patient can be analysed</source>
        <translation>niciun pacient nu poate fi analizat</translation>
    </message>
    <message>
        <source>there is no date of LM diagnosis to count from</source>
        <translation>nu există o dată a diagnosticului LM de la care să se numere</translation>
    </message>
    <message>
        <source>{x} of {n} is no proportion</source>
        <translation>{x} din {n} nu este o proporție</translation>
    </message>
    <message>
        <source>a number of months above 0 is needed</source>
        <translation>este nevoie de un număr de luni peste 0</translation>
    </message>
    <message>
        <source>the table has no rows</source>
        <translation>tabelul nu are rânduri</translation>
    </message>
    <message>
        <source>none of the {rows} rows can be used: a value is missing, or {column} is zero or negative</source>
        <translation>niciun rând nu poate fi folosit (rânduri: {rows}): o valoare lipsește sau {column} este zero ori negativă</translation>
    </message>
    <message>
        <source>a reference level needs a group</source>
        <translation>un nivel de referință are nevoie de un grup</translation>
    </message>
    <message>
        <source>a group may not be called &quot;{name}&quot;</source>
        <translation>un grup nu se poate numi „{name}”</translation>
    </message>
    <message>
        <source>{reference} is no level of {group}, which has {levels}</source>
        <translation>{reference} nu este un nivel al {group}, care are {levels}</translation>
    </message>
    <message>
        <source>{levels} different levels cannot be compared, the most is {most}</source>
        <translation>prea multe niveluri diferite pentru comparație: {levels}, cel mult {most}</translation>
    </message>
    <message>
        <source>there is no such column</source>
        <translation>nu există o astfel de coloană</translation>
    </message>
    <message>
        <source>more than one column has this name</source>
        <translation>mai multe coloane au acest nume</translation>
    </message>
    <message>
        <source>{value} is not a number</source>
        <translation>{value} nu este un număr</translation>
    </message>
    <message>
        <source>{value} is neither 0 or 1 nor true or false</source>
        <translation>{value} nu este nici 0 sau 1, nici true sau false</translation>
    </message>
    <message>
        <source>{account} has answered this review already</source>
        <translation>{account} a răspuns deja la această verificare</translation>
    </message>
    <message>
        <source>the file holds no patient</source>
        <translation>fișierul nu conține niciun pacient</translation>
    </message>
    <message>
        <source>the file cannot be read ({why})</source>
        <translation>fișierul nu poate fi citit ({why})</translation>
    </message>
    <message>
        <source>the file is no UTF-8 table with commas</source>
        <translation>fișierul nu este un tabel UTF-8 cu virgule</translation>
    </message>
    <message>
        <source>the folder holds an export with names; choose another</source>
        <translation>folderul conține un export cu nume; alegeți altul</translation>
    </message>
    <message>
        <source>the file has no header</source>
        <translation>fișierul nu are antet</translation>
    </message>
    <message>
        <source>only .csv tables are imported</source>
        <translation>se importă doar tabele .csv</translation>
    </message>
    <message>
        <source>no table has this name; the tables are {tables}</source>
        <translation>niciun tabel nu are acest nume; tabelele sunt {tables}</translation>
    </message>
    <message>
        <source>the line is not UTF-8</source>
        <translation>linia nu este UTF-8</translation>
    </message>
    <message>
        <source>the line is no CSV ({why})</source>
        <translation>linia nu este CSV ({why})</translation>
    </message>
    <message>
        <source>the column stands twice</source>
        <translation>coloana apare de două ori</translation>
    </message>
    <message>
        <source>the register has this row already; an import changes none</source>
        <translation>registrul are deja acest rând; un import nu modifică niciunul</translation>
    </message>
    <message>
        <source>another row has this key</source>
        <translation>alt rând are această cheie</translation>
    </message>
    <message>
        <source>{study_code} has no session at this time</source>
        <translation>{study_code} nu are nicio ședință la această oră</translation>
    </message>
    <message>
        <source>{study_code} has several sessions at this time; name one by administration_id</source>
        <translation>{study_code} are mai multe ședințe la această oră; numiți una prin administration_id</translation>
    </message>
    <message>
        <source>the event belongs to another session</source>
        <translation>evenimentul aparține altei ședințe</translation>
    </message>
    <message>
        <source>no row of {table} has this key</source>
        <translation>niciun rând din {table} nu are această cheie</translation>
    </message>
    <message>
        <source>the keys of the row belong to different patients or sessions</source>
        <translation>cheile rândului aparțin unor pacienți sau ședințe diferite</translation>
    </message>
    <message>
        <source>this window has an answer about it already</source>
        <translation>acest interval are deja un răspuns despre ea</translation>
    </message>
    <message>
        <source>nothing was imported; findings: {count}</source>
        <translation>nu s-a importat nimic; constatări: {count}</translation>
    </message>
    <message>
        <source>the line gives different dates of death</source>
        <translation>linia dă date diferite ale decesului</translation>
    </message>
    <message>
        <source>drug was given, so a puncture was attempted</source>
        <translation>medicamentul a fost administrat, deci s-a încercat o puncție</translation>
    </message>
    <message>
        <source>the account {account} may not {action} here</source>
        <translation>contul {account} nu are aici dreptul la: {action}</translation>
    </message>
    <message>
        <source>the account {account} may not write {field}</source>
        <translation>contul {account} nu are voie să scrie {field}</translation>
    </message>
    <message>
        <source>nothing was saved; findings: {count}</source>
        <translation>nu s-a salvat nimic; constatări: {count}</translation>
    </message>
    <message>
        <source>an account needs at least one role</source>
        <translation>un cont are nevoie de cel puțin un rol</translation>
    </message>
    <message>
        <source>the account exists already</source>
        <translation>contul există deja</translation>
    </message>
    <message>
        <source>nobody takes the administrator&apos;s role from their own account</source>
        <translation>nimeni nu își retrage rolul de administrator din propriul cont</translation>
    </message>
    <message>
        <source>nobody closes their own account</source>
        <translation>nimeni nu își închide propriul cont</translation>
    </message>
    <message>
        <source>there is no such account</source>
        <translation>nu există un astfel de cont</translation>
    </message>
    <message>
        <source>one open account has to stay an administrator</source>
        <translation>un cont deschis trebuie să rămână administrator</translation>
    </message>
    <message>
        <source>the register cannot be opened</source>
        <translation>registrul nu poate fi deschis</translation>
    </message>
    <message>
        <source>another window is writing to the register; try again</source>
        <translation>altă fereastră scrie în registru; încercați din nou</translation>
    </message>
    <message>
        <source>the file is empty: put a copy of the register back</source>
        <translation>fișierul este gol: puneți la loc o copie a registrului</translation>
    </message>
    <message>
        <source>the file is damaged, or is not the register this key file belongs to</source>
        <translation>fișierul este deteriorat sau nu este registrul căruia îi aparține acest fișier de cheie</translation>
    </message>
    <message>
        <source>the register cannot be read ({why})</source>
        <translation>registrul nu poate fi citit ({why})</translation>
    </message>
    <message>
        <source>this is an ordinary SQLite file and no register</source>
        <translation>acesta este un fișier SQLite obișnuit, nu un registru</translation>
    </message>
    <message>
        <source>the copy of the register is damaged</source>
        <translation>copia registrului este deteriorată</translation>
    </message>
    <message>
        <source>the register cannot be written ({why})</source>
        <translation>registrul nu poate fi scris ({why})</translation>
    </message>
    <message>
        <source>the register is damaged ({why})</source>
        <translation>registrul este deteriorat ({why})</translation>
    </message>
    <message>
        <source>the recovery code is wrong</source>
        <translation>codul de recuperare este greșit</translation>
    </message>
    <message>
        <source>the account or its password is wrong</source>
        <translation>contul sau parola sunt greșite</translation>
    </message>
    <message>
        <source>a password has at least {length} characters</source>
        <translation>o parolă are cel puțin {length} caractere</translation>
    </message>
    <message>
        <source>an account needs a name</source>
        <translation>un cont are nevoie de un nume</translation>
    </message>
    <message>
        <source>an account cannot have this name</source>
        <translation>un cont nu poate avea acest nume</translation>
    </message>
    <message>
        <source>the key file of the register is missing</source>
        <translation>fișierul de cheie al registrului lipsește</translation>
    </message>
    <message>
        <source>the key file of the register cannot be read</source>
        <translation>fișierul de cheie al registrului nu poate fi citit</translation>
    </message>
    <message>
        <source>too many wrong passwords; the account opens again in {seconds} s</source>
        <translation>prea multe parole greșite; contul se redeschide în {seconds} s</translation>
    </message>
    <message>
        <source>the key file was written by a newer Thecalog</source>
        <translation>fișierul de cheie a fost scris de un Thecalog mai nou</translation>
    </message>
    <message>
        <source>the folder cannot be made ({why})</source>
        <translation>folderul nu poate fi creat ({why})</translation>
    </message>
    <message>
        <source>a file stands here already</source>
        <translation>aici există deja un fișier</translation>
    </message>
    <message>
        <source>there is no register here</source>
        <translation>aici nu există un registru</translation>
    </message>
    <message>
        <source>no patient has the study code {study_code}</source>
        <translation>niciun pacient nu are codul de studiu {study_code}</translation>
    </message>
    <message>
        <source>no session has the identifier {session_id}</source>
        <translation>nicio ședință nu are identificatorul {session_id}</translation>
    </message>
    <message>
        <source>the session was entered in error</source>
        <translation>ședința a fost introdusă din greșeală</translation>
    </message>
    <message>
        <source>a saved value is corrected only with a reason</source>
        <translation>o valoare salvată se corectează doar cu un motiv</translation>
    </message>
    <message>
        <source>a row is marked as entered in error only with a reason</source>
        <translation>un rând se marchează ca introdus din greșeală doar cu un motiv</translation>
    </message>
    <message>
        <source>other agents of the session changed</source>
        <translation>alți agenți ai ședinței au fost modificați</translation>
    </message>
    <message>
        <source>{account} saved this at {time} while it was open here</source>
        <translation>{account} a salvat aceasta la {time}, cât era deschisă aici</translation>
    </message>
    <message>
        <source>the row is marked as entered in error and no longer changed</source>
        <translation>rândul este marcat ca introdus din greșeală și nu se mai modifică</translation>
    </message>
    <message>
        <source>the register was written by a newer Thecalog; open it with that one</source>
        <translation>registrul a fost scris de un Thecalog mai nou; deschideți-l cu acela</translation>
    </message>
    <message>
        <source>the disk is full; the file was not written</source>
        <translation>discul este plin; fișierul nu a fost scris</translation>
    </message>
    <message>
        <source>a file or folder of that name is in the way; the file was not written</source>
        <translation>există deja un fișier sau un dosar cu acest nume; fișierul nu a fost scris</translation>
    </message>
    <message>
        <source>the file may not be written here, or another program has it open; the file was not written</source>
        <translation>fișierul nu poate fi scris aici sau este deschis în alt program; fișierul nu a fost scris</translation>
    </message>
    <message>
        <source>the file cannot be written ({why})</source>
        <translation>fișierul nu poate fi scris ({why})</translation>
    </message>
    <message>
        <source>no patient can be analysed with these filters</source>
        <translation>niciun pacient nu poate fi analizat cu aceste filtre</translation>
    </message>
    <message>
        <source>the file is not UTF-8</source>
        <translation>fișierul nu este UTF-8</translation>
    </message>
    <message>
        <source>the line has {found} cells, the header {expected}</source>
        <translation>celule în linie: {found}, în antet: {expected}</translation>
    </message>
    <message>
        <source>the line cannot be read ({why})</source>
        <translation>linia nu poate fi citită ({why})</translation>
    </message>
    <message>
        <source>a file stands where the folder should be</source>
        <translation>un fișier se află unde ar trebui să fie folderul</translation>
    </message>
    <message>
        <source>the folder holds other files; choose a folder of its own</source>
        <translation>folderul conține alte fișiere; alegeți un folder separat</translation>
    </message>
    <message>
        <source>no demonstration made this file; move it before the folder is replaced</source>
        <translation>niciun program de demonstrație nu a făcut acest fișier; mutați-l înainte ca folderul să fie înlocuit</translation>
    </message>
    <message>
        <source>nobody can be asked here: give it with --{option}-file{or_variable}</source>
        <translation>aici nu poate fi întrebat nimeni: dați-o cu --{option}-file{or_variable}</translation>
    </message>
    <message>
        <source>the two passwords differ</source>
        <translation>cele două parole diferă</translation>
    </message>
    <message>
        <source>the session has no complication review any more</source>
        <translation>ședința nu mai are nicio verificare a complicațiilor</translation>
    </message>
    <message>
        <source>the session is no longer there</source>
        <translation>ședința nu mai există</translation>
    </message>
    <message>
        <source>another window changed the same settings meanwhile: open them again</source>
        <translation>altă fereastră a modificat între timp aceleași setări: deschideți-le din nou</translation>
    </message>
    <message>
        <source>the password is wrong; nothing was signed</source>
        <translation>parola este greșită; nu s-a semnat nimic</translation>
    </message>
    <message>
        <source>{account} has signed this session already</source>
        <translation>{account} a semnat deja această ședință</translation>
    </message>
    <message>
        <source>an answer, an event or another agent of the session changed while it was open here; read it again before signing</source>
        <translation>un răspuns, un eveniment sau alt medicament al ședinței s-a modificat cât timp era deschisă aici; citiți-o din nou înainte de semnare</translation>
    </message>
    <message>
        <source>a session with open points is signed only with a reason</source>
        <translation>o ședință cu puncte deschise se semnează doar cu un motiv</translation>
    </message>
    <message>
        <source>something is recorded of this patient: mark her sessions and other rows first</source>
        <translation>există înregistrări despre acest pacient: marcați întâi ședințele și celelalte rânduri ale sale</translation>
    </message>
    <message>
        <source>an answer of the session&apos;s review opened this event: correct the answer</source>
        <translation>un răspuns din verificarea ședinței a deschis acest eveniment: corectați răspunsul</translation>
    </message>
    <message>
        <source>the file is no PNG, JPEG or SVG picture that can be read</source>
        <translation>fișierul nu este o imagine PNG, JPEG sau SVG care poate fi citită</translation>
    </message>
    <message>
        <source>the picture is larger than {megabytes} MB</source>
        <translation>imaginea depășește {megabytes} MB</translation>
    </message>
    <message>
        <source>the picture cannot be read ({why})</source>
        <translation>imaginea nu poate fi citită ({why})</translation>
    </message>
    <message>
        <source>the picture has too many colours for a logo</source>
        <translation>imaginea are prea multe culori pentru o siglă</translation>
    </message>
    <message>
        <source>the patient was marked as entered in error by {account}; nothing can be saved of her any more</source>
        <translation>pacienta a fost marcată ca introdusă din greșeală de {account}; nu se mai poate salva nimic despre ea</translation>
    </message>
    <message>
        <source>nothing is recorded yet that changes over time</source>
        <translation>încă nu este înregistrat nimic care să se schimbe în timp</translation>
    </message>
    <message>
        <source>no patient with a puncture can be analysed with these filters</source>
        <translation>niciun pacient cu puncție nu poate fi analizat cu aceste filtre</translation>
    </message>
    <message>
        <source>the patient withdrew her consent to research: nothing is printed</source>
        <translation>pacienta și-a retras consimțământul pentru cercetare: nu se tipărește nimic</translation>
    </message>
    <message>
        <source>the printer cannot be reached; nothing was printed</source>
        <translation>imprimanta nu răspunde; nu s-a tipărit nimic</translation>
    </message>
    <message>
        <source>the folder holds summaries with names; choose another</source>
        <translation>dosarul conține sumare cu nume; alegeți altul</translation>
    </message>
    <message>
        <source>the folder holds de-identified summaries; choose another</source>
        <translation>dosarul conține sumare fără date de identificare; alegeți altul</translation>
    </message>
</context>
<context>
    <name>StaffMember</name>
    <message>
        <source>Name</source>
        <translation>Nume</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Trained for IT until</source>
        <translation>Instruit pentru IT până la</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>&amp;New person</source>
        <translation>Persoană &amp;nouă</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>&amp;Modifică</translation>
    </message>
    <message>
        <source>&amp;Mark as left…</source>
        <translation>Marchează ca &amp;plecat…</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Nobody is entered yet</source>
        <translation>Încă nimeni introdus</translation>
    </message>
    <message>
        <source>Their names are proposed where a form asks who prescribed, prepared, checked or performed.</source>
        <translation>Numele sunt propuse unde un formular întreabă cine a prescris, preparat, verificat sau efectuat.</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Persoană nouă</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Salvat</translation>
    </message>
</context>
<context>
    <name>StaffRole</name>
    <message>
        <source>oncologist</source>
        <translation>oncolog</translation>
    </message>
    <message>
        <source>physician</source>
        <translation>medic</translation>
    </message>
    <message>
        <source>nurse</source>
        <translation>asistent medical</translation>
    </message>
    <message>
        <source>pharmacist</source>
        <translation>farmacist</translation>
    </message>
    <message>
        <source>other</source>
        <translation>alt rol</translation>
    </message>
</context>
<context>
    <name>StaffTable</name>
    <message>
        <source>State</source>
        <translation>Stare</translation>
    </message>
    <message>
        <source>Left {day}: {reason}</source>
        <translation>Plecat {day}: {reason}</translation>
    </message>
    <message>
        <source>No IT training recorded</source>
        <translation>Nicio instruire IT înregistrată</translation>
    </message>
    <message>
        <source>IT training expired</source>
        <translation>Instruire IT expirată</translation>
    </message>
    <message>
        <source>Trained for IT</source>
        <translation>Instruit pentru IT</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>I</source>
        <translation>I</translation>
    </message>
    <message>
        <source>II</source>
        <translation>II</translation>
    </message>
    <message>
        <source>III</source>
        <translation>III</translation>
    </message>
    <message>
        <source>IV</source>
        <translation>IV</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>necunoscut</translation>
    </message>
</context>
<context>
    <name>StartUnknown</name>
    <message>
        <source>intrathecal treatment given elsewhere, its beginning not known</source>
        <translation>tratament intratecal făcut în altă parte, cu început necunoscut</translation>
    </message>
</context>
<context>
    <name>StopReason</name>
    <message>
        <source>progression</source>
        <translation>progresie</translation>
    </message>
    <message>
        <source>toxicity</source>
        <translation>toxicitate</translation>
    </message>
    <message>
        <source>completed as planned</source>
        <translation>încheiat conform planului</translation>
    </message>
    <message>
        <source>death</source>
        <translation>deces</translation>
    </message>
    <message>
        <source>patient&apos;s wish</source>
        <translation>dorința pacientului</translation>
    </message>
    <message>
        <source>other</source>
        <translation>alt motiv</translation>
    </message>
</context>
<context>
    <name>StrataKind</name>
    <message>
        <source>By review window, per session</source>
        <translation>După intervalul de verificare, pe ședință</translation>
    </message>
    <message>
        <source>By cycle, per session</source>
        <translation>După ciclu, pe ședință</translation>
    </message>
    <message>
        <source>By dexamethasone, per session</source>
        <translation>După dexametazonă, pe ședință</translation>
    </message>
    <message>
        <source>By dose of dexamethasone, per session</source>
        <translation>După doza de dexametazonă, pe ședință</translation>
    </message>
    <message>
        <source>By dose of trastuzumab, per session</source>
        <translation>După doza de trastuzumab, pe ședință</translation>
    </message>
    <message>
        <source>By group, per patient</source>
        <translation>După grup, pe pacient</translation>
    </message>
</context>
<context>
    <name>Summaries</name>
    <message>
        <source>The study code, days since LM diagnosis in place of dates, nothing that was typed freely. In a small group a rare event can still point to a person: look at the files before you pass them on.</source>
        <translation>Codul de studiu, zile de la diagnosticul LM în loc de date, nimic din ce a fost scris liber. Într-un grup mic, un eveniment rar poate totuși indica o persoană: priviți fișierele înainte de a le da mai departe.</translation>
    </message>
    <message>
        <source>Each holds name, hospital number and birth date.</source>
        <translation>Fiecare conține numele, numărul de spital și data nașterii.</translation>
    </message>
    <message>
        <source>Nobody belongs to this selection.</source>
        <translation>Nimeni nu aparține acestei selecții.</translation>
    </message>
    <message>
        <source>1 patient</source>
        <translation>1 pacient</translation>
    </message>
    <message>
        <source>{n} patients</source>
        <translation>Pacienți: {n}</translation>
    </message>
    <message>
        <source>files there that will be replaced: {n}</source>
        <translation>fișiere de acolo care vor fi înlocuite: {n}</translation>
    </message>
    <message>
        <source>Cancelled after {n} of {total} files in {folder}</source>
        <translation>Anulat; fișiere scrise în {folder}: {n} din {total}</translation>
    </message>
    <message>
        <source>Written: 1 file in {folder}</source>
        <translation>Scris: 1 fișier în {folder}</translation>
    </message>
    <message>
        <source>Written: {n} files in {folder}</source>
        <translation>Fișiere scrise în {folder}: {n}</translation>
    </message>
    <message>
        <source>de-identified</source>
        <translation>fără date de identificare</translation>
    </message>
    <message>
        <source>with names</source>
        <translation>cu nume</translation>
    </message>
    <message>
        <source>left out, since they withdrew their consent to research: {n}</source>
        <translation>excluși, fiindcă și-au retras consimțământul pentru cercetare: {n}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} din {total}</translation>
    </message>
</context>
<context>
    <name>SummariesDialog</name>
    <message>
        <source>Save patient summaries</source>
        <translation>Salvează sumarele pacienților</translation>
    </message>
    <message>
        <source>Reading the register</source>
        <translation>Se citește registrul</translation>
    </message>
    <message>
        <source>&amp;Choose folder…</source>
        <translation>Alege &amp;dosarul…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dosar</translation>
    </message>
    <message>
        <source>No folder is chosen yet</source>
        <translation>Nu s-a ales încă un dosar</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>Înc&amp;epe</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anulează</translation>
    </message>
    <message>
        <source>Choose a folder first.</source>
        <translation>Alegeți întâi un dosar.</translation>
    </message>
    <message>
        <source>&amp;Patients</source>
        <translation>&amp;Pacienți</translation>
    </message>
    <message>
        <source>&amp;Identity</source>
        <translation>&amp;Identitate</translation>
    </message>
    <message>
        <source>A PDF for each patient, named by her study code. A file of the same name is replaced.</source>
        <translation>Un PDF pentru fiecare pacient, numit după codul de studiu. Un fișier cu același nume este înlocuit.</translation>
    </message>
    <message>
        <source>With names</source>
        <translation>Cu nume</translation>
    </message>
    <message>
        <source>De-identified</source>
        <translation>Fără date de identificare</translation>
    </message>
    <message>
        <source>Found by the search for “{typed}”</source>
        <translation>Găsiți la căutarea „{typed}”</translation>
    </message>
</context>
<context>
    <name>SummariesWriting</name>
    <message>
        <source>Summaries are being written already.</source>
        <translation>Sumarele se scriu deja.</translation>
    </message>
    <message>
        <source>Writing patient summaries</source>
        <translation>Se scriu sumarele pacienților</translation>
    </message>
    <message>
        <source>Files written before it: {n}.</source>
        <translation>Fișiere scrise înaintea lui: {n}.</translation>
    </message>
</context>
<context>
    <name>SurvivalEndpoint</name>
    <message>
        <source>Progression-free survival</source>
        <translation>Supraviețuire fără progresie</translation>
    </message>
    <message>
        <source>Overall survival</source>
        <translation>Supraviețuire globală</translation>
    </message>
</context>
<context>
    <name>SurvivalFigure</name>
    <message>
        <source>censored</source>
        <translation>cenzurați</translation>
    </message>
    <message>
        <source>events</source>
        <translation>evenimente</translation>
    </message>
    <message>
        <source>all</source>
        <translation>toți</translation>
    </message>
    <message>
        <source>months since LM diagnosis</source>
        <translation>luni de la diagnosticul LM</translation>
    </message>
    <message>
        <source>alive</source>
        <translation>în viață</translation>
    </message>
    <message>
        <source>deaths</source>
        <translation>decese</translation>
    </message>
    <message>
        <source>alive without progression</source>
        <translation>în viață fără progresie</translation>
    </message>
    <message>
        <source>progressions or deaths</source>
        <translation>progresii sau decese</translation>
    </message>
    <message>
        <source>event-free</source>
        <translation>fără eveniment</translation>
    </message>
    <message>
        <source>months</source>
        <translation>luni</translation>
    </message>
    <message>
        <source>n {n}, {events_word} {events}</source>
        <translation>n {n}, {events_word}: {events}</translation>
    </message>
    <message>
        <source>median {median} months, 95 % CI log-log</source>
        <translation>mediana {median} luni, IC 95 % log-log</translation>
    </message>
    <message>
        <source>median {first} against {second} months, 95 % CI log-log</source>
        <translation>mediana {first} față de {second} luni, IC 95 % log-log</translation>
    </message>
    <message>
        <source>median months, 95 % CI log-log</source>
        <translation>mediana în luni, IC 95 % log-log</translation>
    </message>
    <message>
        <source>log-rank p {p}</source>
        <translation>log-rank p {p}</translation>
    </message>
    <message>
        <source>log-rank p {p}, permutation p {exact}</source>
        <translation>log-rank p {p}, p de permutare {exact}</translation>
    </message>
    <message>
        <source>{tests} (censoring unequal)</source>
        <translation>{tests} (cenzurare inegală)</translation>
    </message>
    <message>
        <source>Cox, Efron ties</source>
        <translation>Cox, legături Efron</translation>
    </message>
    <message>
        <source>Cox, Firth, profile CI</source>
        <translation>Cox, Firth, IC de profil</translation>
    </message>
    <message>
        <source>{method}, adjusted</source>
        <translation>{method}, ajustat</translation>
    </message>
    <message>
        <source>HR {hr} {ci}, {first} against {second}, {method}</source>
        <translation>HR {hr} {ci}, {first} față de {second}, {method}</translation>
    </message>
</context>
<context>
    <name>SurvivalWarning</name>
    <message>
        <source>10 events or fewer per variable of the Cox model: read the Firth estimate.</source>
        <translation>Cel mult 10 evenimente pe variabilă a modelului Cox: citiți estimarea Firth.</translation>
    </message>
    <message>
        <source>Censoring differs between the groups: the permutation p assumes that it does not.</source>
        <translation>Cenzurarea diferă între grupuri: p de permutare presupune că nu diferă.</translation>
    </message>
    <message>
        <source>The groups are defined by a treatment that starts after time zero, so that time survived until then counts for it: compare from a landmark.</source>
        <translation>Grupurile sunt definite de un tratament care începe după momentul zero, astfel că timpul supraviețuit până atunci se numără în favoarea lui: comparați de la un landmark.</translation>
    </message>
    <message>
        <source>The hazard ratio seems to change over time: one number does not describe it.</source>
        <translation>Raportul de risc pare să se schimbe în timp: un singur număr nu îl descrie.</translation>
    </message>
    <message>
        <source>A median is not reached (NR).</source>
        <translation>O mediană nu este atinsă (NR).</translation>
    </message>
    <message>
        <source>Fewer than 3 are at risk at a time shown.</source>
        <translation>Mai puțin de 3 sunt la risc la un moment arătat.</translation>
    </message>
    <message>
        <source>A time asked for lies after the last observation: no estimate.</source>
        <translation>Un moment cerut este după ultima observație: fără estimare.</translation>
    </message>
    <message>
        <source>Rows were left out; they are listed with the reason.</source>
        <translation>Unele rânduri au fost excluse; sunt listate cu motivul.</translation>
    </message>
    <message>
        <source>A variable separates events from the rest, so that only Firth&apos;s estimate is finite.</source>
        <translation>O variabilă separă evenimentele de rest, astfel că doar estimarea Firth este finită.</translation>
    </message>
    <message>
        <source>Something asked for cannot be estimated from these rows.</source>
        <translation>Ceva din ce s-a cerut nu poate fi estimat din aceste rânduri.</translation>
    </message>
    <message>
        <source>Only one group has rows: there is nothing to compare.</source>
        <translation>Un singur grup are rânduri: nu este nimic de comparat.</translation>
    </message>
    <message>
        <source>No event was observed.</source>
        <translation>Nu s-a observat niciun eveniment.</translation>
    </message>
</context>
<context>
    <name>SwimmerFigure</name>
    <message>
        <source>{arm}, n {n}</source>
        <translation>{arm}, n {n}</translation>
    </message>
    <message>
        <source>{arm}, n {n}: the {shown} followed longest, {hidden} not shown</source>
        <translation>{arm}, n {n}: cei urmăriți cel mai mult {shown}, nearătați {hidden}</translation>
    </message>
    <message>
        <source>intrathecal dose</source>
        <translation>doză intratecală</translation>
    </message>
    <message>
        <source>first response and its duration</source>
        <translation>primul răspuns și durata lui</translation>
    </message>
    <message>
        <source>LM progression</source>
        <translation>Progresie LM</translation>
    </message>
    <message>
        <source>death</source>
        <translation>deces</translation>
    </message>
    <message>
        <source>last seen alive</source>
        <translation>ultima dată în viață</translation>
    </message>
</context>
<context>
    <name>TableCard</name>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiază</translation>
    </message>
    <message>
        <source>Save {table} as CSV</source>
        <translation>Salvează {table} ca CSV</translation>
    </message>
    <message>
        <source>Copy {table}</source>
        <translation>Copiază {table}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiat</translation>
    </message>
</context>
<context>
    <name>TestResult</name>
    <message>
        <source>positive</source>
        <translation>pozitiv</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>negativ</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>necunoscut</translation>
    </message>
</context>
<context>
    <name>Therapy</name>
    <message>
        <source>Patient</source>
        <translation>Pacient</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Fel</translation>
    </message>
    <message>
        <source>Regimen</source>
        <translation>Schemă</translation>
    </message>
    <message>
        <source>Technique</source>
        <translation>Tehnică</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Localizare</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Început</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Sfârșit</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Reason for stopping</source>
        <translation>Motivul opririi</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Doză</translation>
    </message>
    <message>
        <source>Fractions</source>
        <translation>Fracții</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notă</translation>
    </message>
</context>
<context>
    <name>TherapyKind</name>
    <message>
        <source>systemic therapy</source>
        <translation>terapie sistemică</translation>
    </message>
    <message>
        <source>radiotherapy</source>
        <translation>radioterapie</translation>
    </message>
    <message>
        <source>surgery</source>
        <translation>chirurgie</translation>
    </message>
</context>
<context>
    <name>TherapyTab</name>
    <message>
        <source>&amp;Lift hold</source>
        <translation>&amp;Ridică suspendarea</translation>
    </message>
    <message>
        <source>Set h&amp;old</source>
        <translation>Instituie sus&amp;pendare</translation>
    </message>
    <message>
        <source>New &amp;therapy</source>
        <translation>&amp;Terapie nouă</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Suspendări</translation>
    </message>
    <message>
        <source>Therapy beside intrathecal treatment</source>
        <translation>Terapie pe lângă tratamentul intratecal</translation>
    </message>
    <message>
        <source>Therapy</source>
        <translation>Terapie</translation>
    </message>
    <message>
        <source>No hold was ever set. An open hold keeps everybody from puncturing.</source>
        <translation>Nu s-a instituit nicio suspendare. O suspendare activă oprește orice puncție.</translation>
    </message>
    <message>
        <source>Systemic lines, radiotherapy and surgery will stand here.</source>
        <translation>Aici vor sta liniile sistemice, radioterapia și chirurgia.</translation>
    </message>
</context>
<context>
    <name>TherapyTable</name>
    <message>
        <source>Treatment</source>
        <translation>Tratament</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Din</translation>
    </message>
</context>
<context>
    <name>TimelineCard</name>
    <message>
        <source>Zoom out</source>
        <translation>Micșorează</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Mărește</translation>
    </message>
    <message>
        <source>Whole course</source>
        <translation>Întregul parcurs</translation>
    </message>
    <message>
        <source>Ctrl + wheel, + and − zoom · drag, ← and → pan · Ctrl + ← and → choose a record, Enter or a click opens it</source>
        <translation>Ctrl + rotiță, + și − mărire · tragere, ← și → deplasare · Ctrl + ← și → alegerea unei înregistrări, Enter sau un clic o deschide</translation>
    </message>
    <message>
        <source>Shown: {first} to {last}</source>
        <translation>Se vede: {first} – {last}</translation>
    </message>
    <message>
        <source>Shown: cycles {first} to {last}</source>
        <translation>Se văd: ciclurile {first} – {last}</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>and {n} more</source>
        <translation>și încă {n}</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Pacient</translation>
    </message>
    <message>
        <source>Open the page of {name}</source>
        <translation>Deschide pagina: {name}</translation>
    </message>
    <message>
        <source>Enter: {action}</source>
        <translation>Enter: {action}</translation>
    </message>
    <message>
        <source>session of {day}</source>
        <translation>ședința din {day}</translation>
    </message>
    <message>
        <source>24–72 h window opens {time}</source>
        <translation>intervalul 24–72 h începe {time}</translation>
    </message>
    <message>
        <source>24–72 h window ends {time}</source>
        <translation>intervalul 24–72 h se încheie {time}</translation>
    </message>
    <message>
        <source>{n} h late</source>
        <translation>întârziere {n} h</translation>
    </message>
    <message>
        <source>{n} days late</source>
        <translation>întârziere {n} z</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>azi la {time}</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>mâine la {time}</translation>
    </message>
    <message>
        <source>{n} sessions, the first of {day}</source>
        <translation>ședințe: {n}, prima din {day}</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Restante</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Ședință nouă</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Verifică</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Semnează</translation>
    </message>
    <message>
        <source>Show sessions</source>
        <translation>Arată ședințele</translation>
    </message>
    <message>
        <source>Drafts to go on with</source>
        <translation>Ciorne de continuat</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>Continuă scrierea</translation>
    </message>
    <message>
        <source>Due within a week</source>
        <translation>Scadente într-o săptămână</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Suspendări</translation>
    </message>
    <message>
        <source>Lift hold</source>
        <translation>Ridică suspendarea</translation>
    </message>
    <message>
        <source>Late review pending</source>
        <translation>Verificare tardivă în așteptare</translation>
    </message>
    <message>
        <source>CSF cytology awaited</source>
        <translation>Citologie LCR așteptată</translation>
    </message>
    <message>
        <source>Enter results</source>
        <translation>Completează rezultatele</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Nesemnate</translation>
    </message>
    <message>
        <source>Late review missed, more than four weeks ago</source>
        <translation>Verificare tardivă omisă, acum mai mult de patru săptămâni</translation>
    </message>
    <message>
        <source>New patient</source>
        <translation>Pacient nou</translation>
    </message>
    <message>
        <source>on hold: {reason}</source>
        <translation>suspendare: {reason}</translation>
    </message>
    <message>
        <source>{reason}, since {day}</source>
        <translation>{reason}, din {day}</translation>
    </message>
    <message>
        <source>was to be reviewed on {day}</source>
        <translation>trebuia reevaluată la {day}</translation>
    </message>
    <message>
        <source>to be reviewed today</source>
        <translation>de reevaluat azi</translation>
    </message>
    <message>
        <source>to be reviewed on {day}</source>
        <translation>de reevaluat la {day}</translation>
    </message>
    <message>
        <source>{what}, kept {time}</source>
        <translation>{what}, ciornă păstrată {time}</translation>
    </message>
    <message>
        <source>{what}, typed by {account}, kept {time}</source>
        <translation>{what}, ciornă scrisă de {account}, păstrată {time}</translation>
    </message>
</context>
<context>
    <name>TodayList</name>
    <message>
        <source>Nothing is to be done today.</source>
        <translation>Astăzi nu este nimic de făcut.</translation>
    </message>
    <message>
        <source>As it stood on {moment}; what was saved later is not on it.</source>
        <translation>Situația din {moment}; ce s-a salvat ulterior nu apare aici.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Făcut</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Ce așteaptă</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planificat</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Astăzi</translation>
    </message>
    <message>
        <source>What waits to be done</source>
        <translation>Ce este de făcut</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Astăzi</translation>
    </message>
    <message>
        <source>Nothing waits today</source>
        <translation>Nimic de făcut astăzi</translation>
    </message>
    <message>
        <source>Sessions that are due, holds, pending reviews, unsigned sessions and drafts will stand here.</source>
        <translation>Aici vor sta ședințele scadente, suspendările, verificările în așteptare, ședințele nesemnate și ciornele.</translation>
    </message>
    <message>
        <source>&amp;Print list</source>
        <translation>Ti&amp;părește lista</translation>
    </message>
    <message>
        <source>&amp;Blank worksheet</source>
        <translation>Fișă &amp;goală</translation>
    </message>
    <message>
        <source>Nothing in the register was changed.</source>
        <translation>Nimic din registru nu a fost modificat.</translation>
    </message>
</context>
<context>
    <name>Trend</name>
    <message>
        <source>Pain (NRS)</source>
        <translation>Durere (NRS)</translation>
    </message>
    <message>
        <source>KPS</source>
        <translation>KPS</translation>
    </message>
    <message>
        <source>CSF cells (/µl)</source>
        <translation>Celule în LCR (/µl)</translation>
    </message>
    <message>
        <source>CSF protein (mg/dl)</source>
        <translation>Proteine în LCR (mg/dl)</translation>
    </message>
    <message>
        <source>CSF glucose (mg/dl)</source>
        <translation>Glucoză în LCR (mg/dl)</translation>
    </message>
    <message>
        <source>Dose so far (mg)</source>
        <translation>Doză până acum (mg)</translation>
    </message>
    <message>
        <source>Interval (days)</source>
        <translation>Interval (zile)</translation>
    </message>
</context>
<context>
    <name>TrendsFigure</name>
    <message>
        <source>{total} mg so far</source>
        <translation>{total} mg până acum</translation>
    </message>
    <message>
        <source>cycle {cycle}, {text}</source>
        <translation>ciclul {cycle}, {text}</translation>
    </message>
    <message>
        <source>CSF glucose {value} mg/dl</source>
        <translation>Glucoză în LCR {value} mg/dl</translation>
    </message>
    <message>
        <source>pain NRS {nrs}</source>
        <translation>durere NRS {nrs}</translation>
    </message>
    <message>
        <source>no pain</source>
        <translation>fără durere</translation>
    </message>
    <message>
        <source>pain present, not scored</source>
        <translation>durere prezentă, fără scor</translation>
    </message>
    <message>
        <source>pain not assessed</source>
        <translation>durere neevaluată</translation>
    </message>
    <message>
        <source>pain: review pending</source>
        <translation>durere: verificare în așteptare</translation>
    </message>
    <message>
        <source>{days} days since the last session, {expected} ± {tolerance}</source>
        <translation>zile de la ultima ședință: {days}, {expected} ± {tolerance}</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>Ciclu</translation>
    </message>
    <message>
        <source>log scale</source>
        <translation>scară logaritmică</translation>
    </message>
    <message>
        <source>puncture site</source>
        <translation>locul puncției</translation>
    </message>
    <message>
        <source>dose so far: begins with {dose} mg given elsewhere</source>
        <translation>doza până acum: începe cu {dose} mg date în altă parte</translation>
    </message>
    <message>
        <source>{n} doses are not recorded: the sum is at least this</source>
        <translation>doze neînregistrate: {n}; suma este cel puțin aceasta</translation>
    </message>
    <message>
        <source>a gap in a line: no value recorded</source>
        <translation>întrerupere a liniei: nicio valoare înregistrată</translation>
    </message>
    <message>
        <source>{n} values of no cycle stand on the time axis only</source>
        <translation>valori fără ciclu, numai pe axa timpului: {n}</translation>
    </message>
    <message>
        <source>nothing recorded: {names}</source>
        <translation>nimic înregistrat: {names}</translation>
    </message>
    <message>
        <source>pain, filled: with dexamethasone</source>
        <translation>durere, plin: cu dexametazonă</translation>
    </message>
    <message>
        <source>pain, open: without dexamethasone</source>
        <translation>durere, gol: fără dexametazonă</translation>
    </message>
    <message>
        <source>△ dexamethasone not recorded</source>
        <translation>△ dexametazonă neînregistrată</translation>
    </message>
    <message>
        <source>+ present, not scored</source>
        <translation>+ prezentă, fără scor</translation>
    </message>
    <message>
        <source>… review pending</source>
        <translation>… verificare în așteptare</translation>
    </message>
    <message>
        <source>band: the usual interval with its tolerance, since no protocol says</source>
        <translation>bandă: intervalul obișnuit cu toleranța lui, deoarece niciun protocol nu îl spune</translation>
    </message>
    <message>
        <source>band: the protocol&apos;s interval with its tolerance</source>
        <translation>bandă: intervalul din protocol cu toleranța lui</translation>
    </message>
    <message>
        <source>◆ outside it</source>
        <translation>◆ în afara ei</translation>
    </message>
</context>
<context>
    <name>Unit</name>
    <message>
        <source>years</source>
        <translation>ani</translation>
    </message>
    <message>
        <source>months</source>
        <translation>luni</translation>
    </message>
    <message>
        <source>days</source>
        <translation>zile</translation>
    </message>
    <message>
        <source>× the last</source>
        <translation>× ultima</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minute</translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>Yes</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nu</translation>
    </message>
</context>
<context>
    <name>Voiding</name>
    <message>
        <source>Reason</source>
        <translation>Motiv</translation>
    </message>
</context>
<context>
    <name>VoidingPage</name>
    <message>
        <source>Entered in error: {what}</source>
        <translation>Introdus din greșeală: {what}</translation>
    </message>
    <message>
        <source>Mark as entered in error</source>
        <translation>Marchează ca introdus din greșeală</translation>
    </message>
    <message>
        <source>What is marked</source>
        <translation>Ce se marchează</translation>
    </message>
    <message>
        <source>With it: {rows}</source>
        <translation>Împreună cu: {rows}</translation>
    </message>
    <message>
        <source>It stays to be read, crossed out, with the reason, and counts nowhere.</source>
        <translation>Rămâne lizibil, tăiat, cu motivul, și nu se ia în calcul nicăieri.</translation>
    </message>
</context>
<context>
    <name>WindowMenu</name>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Ajutor</translation>
    </message>
    <message>
        <source>&amp;About Thecalog</source>
        <translation>&amp;Despre Thecalog</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fișier</translation>
    </message>
    <message>
        <source>New &amp;session</source>
        <translation>Ședință &amp;nouă</translation>
    </message>
    <message>
        <source>New p&amp;atient</source>
        <translation>Pacient n&amp;ou</translation>
    </message>
    <message>
        <source>&amp;Print patient summary…</source>
        <translation>&amp;Tipărește sumarul pacientului…</translation>
    </message>
    <message>
        <source>Print patient summary, &amp;de-identified…</source>
        <translation>Tipărește sumarul pacientului, &amp;fără date de identificare…</translation>
    </message>
    <message>
        <source>Print session &amp;record…</source>
        <translation>Tipărește fișa ș&amp;edinței…</translation>
    </message>
    <message>
        <source>Print works&amp;heet…</source>
        <translation>Tipărește fișa de &amp;lucru…</translation>
    </message>
    <message>
        <source>Print &amp;blank worksheet…</source>
        <translation>Tipărește o fișă &amp;goală…</translation>
    </message>
    <message>
        <source>Print &amp;Today list…</source>
        <translation>Tipărește lista de a&amp;stăzi…</translation>
    </message>
    <message>
        <source>Print &amp;cohort report…</source>
        <translation>Tipărește &amp;raportul cohortei…</translation>
    </message>
    <message>
        <source>Print cohort report, de-&amp;identified…</source>
        <translation>Tipărește raportul &amp;cohortei, fără date de identificare…</translation>
    </message>
    <message>
        <source>Sa&amp;ve patient summaries…</source>
        <translation>S&amp;alvează sumarele pacienților…</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Blochează</translation>
    </message>
    <message>
        <source>Switch &amp;user</source>
        <translation>Schimbă &amp;utilizatorul</translation>
    </message>
    <message>
        <source>Change pass&amp;word…</source>
        <translation>Schimbă &amp;parola…</translation>
    </message>
    <message>
        <source>Log &amp;out</source>
        <translation>&amp;Deconectare</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Ieșire</translation>
    </message>
    <message>
        <source>&amp;Administration</source>
        <translation>A&amp;dministrare</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Vizualizare</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Luminos</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>Î&amp;ntunecat</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Ca &amp;sistemul</translation>
    </message>
    <message>
        <source>L&amp;anguage, from the next start</source>
        <translation>L&amp;imbă, de la următoarea pornire</translation>
    </message>
</context>
<context>
    <name>WindowSession</name>
    <message>
        <source>Locked</source>
        <translation>Blocat</translation>
    </message>
    <message>
        <source>What is typed cannot be kept as a draft, so no other account can log in</source>
        <translation>Ce s-a scris nu poate fi păstrat ca ciornă, așa că niciun alt cont nu se poate autentifica</translation>
    </message>
    <message>
        <source>Another account may log in</source>
        <translation>Se poate autentifica alt cont</translation>
    </message>
    <message>
        <source>What {account} typed cannot be kept as a draft: only {account} can log in here</source>
        <translation>Ce a scris {account} nu poate fi păstrat ca ciornă: aici se poate autentifica doar {account}</translation>
    </message>
    <message>
        <source>Locked after {minutes} minutes without a key or click</source>
        <translation>Blocat după {minutes} min fără nicio tastă sau clic</translation>
    </message>
</context>
<context>
    <name>WorkStates</name>
    <message>
        <source>Cancelled</source>
        <translation>Anulat</translation>
    </message>
    <message>
        <source>Nothing was computed and nothing was changed.</source>
        <translation>Nu s-a calculat și nu s-a modificat nimic.</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Calculează</translation>
    </message>
    <message>
        <source>The register is untouched.</source>
        <translation>Registrul este neatins.</translation>
    </message>
    <message>
        <source>The program made a mistake while computing.</source>
        <translation>Programul a făcut o greșeală la calcul.</translation>
    </message>
</context>
<context>
    <name>Worksheet</name>
    <message>
        <source>dd</source>
        <translation>zz</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>ll</translation>
    </message>
    <message>
        <source>yyyy</source>
        <translation>aaaa</translation>
    </message>
    <message>
        <source>hh</source>
        <translation>hh</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Session worksheet</source>
        <translation>Fișă de lucru a ședinței</translation>
    </message>
    <message>
        <source>Session of intrathecal trastuzumab, to be filled in by hand</source>
        <translation>Ședință de trastuzumab intratecal, de completat de mână</translation>
    </message>
    <message>
        <source>Blank sheet, for when the computer is down</source>
        <translation>Fișă goală, pentru când calculatorul nu funcționează</translation>
    </message>
    <message>
        <source>born {day}</source>
        <translation>n. {day}</translation>
    </message>
    <message>
        <source>{other}, with window, CTCAE term and grade</source>
        <translation>{other}, cu fereastra, termenul CTCAE și gradul</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Grad</translation>
    </message>
    <message>
        <source>No further session is planned</source>
        <translation>Nu mai este planificată nicio ședință</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>și încă {n}</translation>
    </message>
    <message>
        <source>Observations before and after</source>
        <translation>Observații înainte și după</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Înainte</translation>
    </message>
    <message>
        <source>After</source>
        <translation>După</translation>
    </message>
    <message>
        <source>This sheet is not the record until it is entered into Thecalog (entry: {mode}).</source>
        <translation>Această fișă nu este înregistrarea până nu este introdusă în Thecalog (introducere: {mode}).</translation>
    </message>
    <message>
        <source>Entered into Thecalog on</source>
        <translation>Introdus în Thecalog la</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>Introdus de</translation>
    </message>
    <message>
        <source>Next cycle</source>
        <translation>Ciclul următor</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planificat</translation>
    </message>
    <message>
        <source>Last time</source>
        <translation>Ultima dată</translation>
    </message>
    <message>
        <source>Planned dose</source>
        <translation>Doza planificată</translation>
    </message>
    <message>
        <source>no protocol</source>
        <translation>fără protocol</translation>
    </message>
    <message>
        <source>phase {number}: {words}</source>
        <translation>faza {number}: {words}</translation>
    </message>
    <message>
        <source>{number}, no day planned</source>
        <translation>{number}, fără zi planificată</translation>
    </message>
    <message>
        <source>{number}, due {day}</source>
        <translation>{number}, scadent {day}</translation>
    </message>
    <message>
        <source>no session yet</source>
        <translation>nicio ședință încă</translation>
    </message>
    <message>
        <source>medication incident</source>
        <translation>incident de medicație</translation>
    </message>
    <message>
        <source>died on {day}</source>
        <translation>decedată la {day}</translation>
    </message>
    <message>
        <source>treatment stopped on {day}</source>
        <translation>tratament oprit la {day}</translation>
    </message>
</context>
<context>
    <name>_AgentRow</name>
    <message>
        <source>Remove</source>
        <translation>Elimină</translation>
    </message>
    <message>
        <source>Remove: {title}</source>
        <translation>Elimină: {title}</translation>
    </message>
</context>
<context>
    <name>_OtherComplication</name>
    <message>
        <source>Remove</source>
        <translation>Elimină</translation>
    </message>
    <message>
        <source>Remove: {title}</source>
        <translation>Elimină: {title}</translation>
    </message>
</context>
<context>
    <name>_Progression</name>
    <message>
        <source>Record &amp;progression…</source>
        <translation>Înregistrează &amp;progresia…</translation>
    </message>
    <message>
        <source>No LM progression is recorded. It is recorded with the assessment that shows it.</source>
        <translation>Nicio progresie LM înregistrată. Ea se înregistrează odată cu evaluarea care o arată.</translation>
    </message>
    <message>
        <source>First LM progression: {day}</source>
        <translation>Prima progresie LM: {day}</translation>
    </message>
    <message>
        <source>First LM progression: {day}, shown by {basis}</source>
        <translation>Prima progresie LM: {day}, arătată de {basis}</translation>
    </message>
</context>
<context>
    <name>_Version</name>
    <message>
        <source>{number}. {phase}</source>
        <translation>{number}. {phase}</translation>
    </message>
</context>
</TS>
